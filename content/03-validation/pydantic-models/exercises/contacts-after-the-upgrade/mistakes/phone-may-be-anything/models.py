from typing import Annotated
from uuid import uuid4

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class ContactBase(BaseModel):
    name: str
    phone: Annotated[str, BeforeValidator(str)]
    company: str | None = None


class ContactIn(ContactBase):
    model_config = ConfigDict(extra="forbid")


class Contact(ContactBase):
    model_config = ConfigDict(from_attributes=True)

    id: str = Field(default_factory=lambda: uuid4().hex)
