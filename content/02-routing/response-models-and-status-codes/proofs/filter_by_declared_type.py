"""What goes out is the declared type's fields, at every depth; `Any`, `list`, `dict` show all."""

from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, SecretStr

# breaks: def read_one() -> Shown => def read_one() -> Stored
# breaks: def read_nested() -> Team => def read_nested() -> OpenTeam
# breaks: def read_any() -> Any => def read_any() -> Shown
# breaks: def read_base() -> BaseModel => def read_base() -> Shown
# breaks: pin: SecretStr => pin: str
# breaks: class Loose(BaseModel, extra="allow") => class Loose(BaseModel)


class Shown(BaseModel):
    name: str


class Stored(Shown):
    pin: str = "1234"


class Team(BaseModel):
    lead: Shown
    all: list[Shown]


class OpenTeam(BaseModel):
    lead: Stored
    all: list[Stored]


class Strict(BaseModel, extra="forbid"):
    name: str


class Loose(BaseModel, extra="allow"):
    name: str


class Masked(BaseModel):
    pin: SecretStr


@dataclass
class Row:
    name: str = "ana"
    pin: str = "1234"


stored = Stored(name="ana")
app = FastAPI()


@app.get("/one")
def read_one() -> Shown:
    return stored


@app.get("/nested")
def read_nested() -> Team:
    return OpenTeam(lead=stored, all=[stored])


@app.get("/row")
def read_row() -> Shown:
    return Row()


@app.get("/any")
def read_any() -> Any:
    return stored


@app.get("/list")
def read_list() -> list:
    return [stored]


@app.get("/undeclared")
def read_undeclared():
    return stored


@app.get("/base")
def read_base() -> BaseModel:
    return stored


@app.get("/strict")
def read_strict() -> Strict:
    return {"name": "ana", "pin": "1234"}


@app.get("/loose")
def read_loose() -> Loose:
    return {"name": "ana", "pin": "1234"}


@app.get("/masked")
def read_masked() -> Masked:
    return {"pin": "1234"}


client = TestClient(app, raise_server_exceptions=False)
answers = {}
for path in (
    "one",
    "nested",
    "row",
    "any",
    "list",
    "undeclared",
    "base",
    "strict",
    "loose",
    "masked",
):
    answer = client.get(f"/{path}")
    answers[path] = answer.json() if answer.status_code == 200 else answer.status_code
    print(f"{path:10}", answers[path])

shown, everything = {"name": "ana"}, {"name": "ana", "pin": "1234"}
assert (answers["one"], answers["row"]) == (shown, shown)
assert answers["nested"] == {"lead": shown, "all": [shown]}
assert (answers["any"], answers["list"]) == (everything, [everything])
assert answers["undeclared"] == everything
assert answers["base"] == {}
assert (answers["strict"], answers["loose"]) == (500, everything)
assert answers["masked"] == {"pin": "**********"}
