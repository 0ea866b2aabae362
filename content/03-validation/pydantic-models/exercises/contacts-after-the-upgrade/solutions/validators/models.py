from typing import Annotated, Any
from uuid import uuid4

from pydantic import BaseModel, BeforeValidator, Field


def number_to_text(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value


Phone = Annotated[str, BeforeValidator(number_to_text)]


class ContactIn(BaseModel, extra="forbid"):
    name: str
    phone: Phone
    company: str | None = None


class Contact(BaseModel, from_attributes=True):
    id: str = Field(default_factory=lambda: uuid4().hex)
    name: str
    phone: Phone
    company: str | None = None
