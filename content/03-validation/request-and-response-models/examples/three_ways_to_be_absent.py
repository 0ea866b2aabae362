"""Absent, null and a value, told apart by a default, by a TypedDict, and by MISSING."""

from pydantic import MISSING, BaseModel, TypeAdapter
from typing_extensions import TypedDict


class ByDefault(BaseModel):
    title: str = ""
    note: str | None = None


class ByMissing(BaseModel):
    title: str | MISSING = MISSING
    note: str | None | MISSING = MISSING


class ByDict(TypedDict, total=False):
    title: str
    note: str | None


for sent in ({}, {"note": None}, {"title": "Fair"}):
    print(
        ByDefault.model_validate(sent).model_dump(exclude_unset=True),
        ByMissing.model_validate(sent).model_dump(),
        TypeAdapter(ByDict).validate_python(sent),
    )

# prints: {} {} {}
# prints: {'note': None} {'note': None} {'note': None}
# prints: {'title': 'Fair'} {'title': 'Fair'} {'title': 'Fair'}
