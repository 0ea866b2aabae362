from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field


class ContactBase(BaseModel):
    name: str
    phone: str = Field(coerce_numbers_to_str=True)
    company: str | None = None


class ContactIn(ContactBase):
    model_config = ConfigDict(extra="forbid")


class Contact(ContactBase):
    model_config = ConfigDict(from_attributes=True)

    id: str = uuid4().hex
