"""`exclude_unset` keeps null and drops what was not sent; absent need not mean nullable."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import MISSING, BaseModel, ConfigDict, Field
from typing_extensions import TypedDict

# breaks: pages: int = 1 => pages: int = 2
# breaks: title: Annotated[str, Field(min_length=1)] = "" => title: Annotated[str | None, Field(min_length=1)] = None
# breaks: class ByDict(TypedDict, total=False): => class ByDict(TypedDict):
# breaks: title: str | MISSING = MISSING => title: str | None | MISSING = None


class Loose(BaseModel):
    title: str | None = None
    note: str | None = None
    pages: int = 1


class Tight(BaseModel):
    title: Annotated[str, Field(min_length=1)] = ""
    note: str | None = None


class ByDict(TypedDict, total=False):
    __pydantic_config__ = ConfigDict(extra="forbid")
    title: Annotated[str, Field(min_length=1)]
    note: str | None


class ByMissing(BaseModel):
    title: str | MISSING = MISSING
    note: str | None | MISSING = MISSING


app = FastAPI()


@app.patch("/loose")
def loose(changes: Loose) -> dict:
    return changes.model_dump(exclude_unset=True)


@app.patch("/tight")
def tight(changes: Tight) -> dict:
    return changes.model_dump(exclude_unset=True)


@app.patch("/by-dict")
def by_dict(changes: ByDict) -> dict:
    return dict(changes)


@app.patch("/by-missing")
def by_missing(changes: ByMissing) -> dict:
    return changes.model_dump()


def ask(path: str, body: dict) -> object:
    answer = TestClient(app).patch(path, json=body)
    return answer.json() if answer.status_code == 200 else answer.json()["detail"][0]["type"]


sent = Loose.model_validate({"title": None, "pages": 1})
dumps = [
    sent.model_dump(),
    sent.model_dump(exclude_unset=True),
    sent.model_dump(exclude_none=True),
    sent.model_dump(exclude_defaults=True),
]
for name, dump in zip(("all", "unset", "none", "defaults"), dumps, strict=True):
    print(f"{name:9}", dump)
seen = {
    path: [ask(path, body) for body in ({}, {"note": None}, {"title": None})]
    for path in ("/loose", "/tight", "/by-dict", "/by-missing")
}
for path, answers in seen.items():
    print(f"{path:12} nothing, note null, title null:", answers)

assert dumps == [
    {"title": None, "note": None, "pages": 1},
    {"title": None, "pages": 1},
    {"pages": 1},
    {},
]
assert seen["/loose"] == [{}, {"note": None}, {"title": None}]
assert seen["/tight"] == [{}, {"note": None}, "string_type"]
assert seen["/by-dict"] == [{}, {"note": None}, "string_type"]
assert seen["/by-missing"] == [{}, {"note": None}, "string_type"]
