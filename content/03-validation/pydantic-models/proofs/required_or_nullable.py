"""The default makes a field optional, the annotation nullable; neither implies the other."""

from typing import Optional

from pydantic import BaseModel, ValidationError

# breaks: nickname: Optional[str] => nickname: Optional[str] = None
# breaks: company: str | None = None => company: str = None
# breaks: note: str = None => note: str = "none"


class Contact(BaseModel):
    name: str
    nickname: Optional[str]
    company: str | None = None
    note: str = None
    labels: list[str] = []


def refused(**data: object) -> list[str]:
    try:
        Contact(**data)
    except ValidationError as error:
        return [f"{problem['loc'][0]}: {problem['type']}" for problem in error.errors()]
    return []


nothing = refused()
nulls = refused(name=None, nickname=None, company=None, note=None, labels=None)
required = Contact.model_json_schema()["required"]
note = Contact(name="Ana", nickname=None).note
print("nothing is sent:  ", nothing)
print("null is sent:     ", nulls)
print("required in schema", required)
print("note, not sent:   ", note)

assert nothing == ["name: missing", "nickname: missing"]
assert nulls == ["name: string_type", "note: string_type", "labels: list_type"]
assert required == ["name", "nickname"]
assert note is None
