"""Field takes unknown keywords: it warns, writes them into the schema, and enforces none."""

import warnings
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, Field, StringConstraints, ValidationError

# breaks: code: str = Field(ascii_only=True) => code: Annotated[str, StringConstraints(ascii_only=True)]
# breaks: Annotated[str, StringConstraints(ascii_only=True)]  # known there => str
# breaks: str(Query(ascii_only=True)) => str(Query(min_length=1))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class ByField(BaseModel):
        code: str = Field(ascii_only=True)


class ByConstraints(BaseModel):
    code: Annotated[str, StringConstraints(ascii_only=True)]  # known there


def verdict(model: type[BaseModel]) -> str:
    try:
        model(code="naïve")
    except ValidationError as error:
        return error.errors()[0]["type"]
    return "accepted"


try:
    by_query = str(Query(ascii_only=True))
except TypeError as error:
    by_query = type(error).__name__
warned = ["extra keyword arguments" in str(warning.message) for warning in caught]
in_schema = ByField.model_json_schema()["properties"]["code"].get("ascii_only")
verdicts = [verdict(ByField), verdict(ByConstraints)]
print("Field(ascii_only=True):            ", verdicts[0], "warned:", warned)
print("in its JSON schema:                ", in_schema)
print("StringConstraints(ascii_only=True):", verdicts[1])
print("Query(ascii_only=True):            ", by_query)

assert verdicts == ["accepted", "string_not_ascii"]
assert warned == [True] and in_schema is True
assert by_query == "TypeError"
