"""Set is what was given to the instance: a row gives all, a rebuilt model too, `append` nothing."""

from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict

# breaks: return {"size": 3} => return {"size": 3, "tags": []}
# breaks: note: str | None = None  # a column => pass
# breaks: return Thing(**Thing(size=3).model_dump()) => return Thing(size=3)
# breaks: thing.tags.append("new") => thing.tags = ["new"]
# breaks: thing.note = None => str(thing)
# breaks: loose.color = "red" => str(loose)


class Thing(BaseModel):
    size: int = 1
    tags: list[str] = []
    note: str | None = None


@dataclass
class Row:
    size: int = 3
    note: str | None = None  # a column


app = FastAPI()


@app.get("/dict", response_model_exclude_unset=True)
def from_dict() -> Thing:
    return {"size": 3}


@app.get("/row", response_model_exclude_unset=True)
def from_row() -> Thing:
    return Row()


@app.get("/rebuilt", response_model_exclude_unset=True)
def from_dump() -> Thing:
    return Thing(**Thing(size=3).model_dump())


@app.get("/appended", response_model_exclude_unset=True)
def appended() -> Thing:
    thing = Thing(size=3)
    thing.tags.append("new")
    return thing


@app.get("/assigned", response_model_exclude_unset=True)
def assigned() -> Thing:
    thing = Thing(size=3)
    thing.note = None
    return thing


class Loose(BaseModel):
    model_config = ConfigDict(extra="allow")
    size: int = 1


@app.get("/extra", response_model_exclude_unset=True)
def extra() -> Loose:
    loose = Loose()
    loose.color = "red"
    return loose


client = TestClient(app)
paths = ("dict", "row", "rebuilt", "appended", "assigned", "extra")
answers = {path: client.get(f"/{path}").json() for path in paths}
for path, answer in answers.items():
    print(f"{path:9}", answer)

assert answers["dict"] == {"size": 3}
assert answers["row"] == {"size": 3, "note": None}
assert answers["rebuilt"] == {"size": 3, "tags": [], "note": None}
assert answers["appended"] == {"size": 3}
assert answers["assigned"] == {"size": 3, "note": None}
assert answers["extra"] == {"color": "red"}
