from typing import Optional
from uuid import uuid4

from pydantic import BaseModel


class ContactIn(BaseModel):
    name: str
    phone: str
    company: Optional[str]


class Contact(ContactIn):
    id: str = uuid4().hex

    class Config:
        orm_mode = True
