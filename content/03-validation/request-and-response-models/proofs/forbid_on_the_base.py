"""`extra="forbid"` that a response model inherits makes a 500 of every dict that has more keys."""

from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: class Base(BaseModel, extra="forbid") => class Base(BaseModel)
# breaks: class ItemRead(BaseModel) => class ItemRead(BaseModel, extra="forbid")
# breaks: return ItemRow(name="pen", cost=3) => return {"name": "pen", "cost": 3}


class Base(BaseModel, extra="forbid"):
    name: str


class InheritedRead(Base):
    pass


class ItemRead(BaseModel):
    name: str


@dataclass
class ItemRow:
    name: str
    cost: int


app = FastAPI()


@app.get("/dict", response_model=InheritedRead)
def read_dict() -> dict:
    return {"name": "pen", "cost": 3}


@app.get("/row", response_model=InheritedRead)
def read_row() -> ItemRow:
    return ItemRow(name="pen", cost=3)


@app.get("/own", response_model=ItemRead)
def read_own() -> dict:
    return {"name": "pen", "cost": 3}


client = TestClient(app, raise_server_exceptions=False)
statuses = {path: client.get(path).status_code for path in ("/dict", "/row", "/own")}
print("forbid inherited, a dict: ", statuses["/dict"])
print("forbid inherited, a row:  ", statuses["/row"])
print("own model, a dict:        ", statuses["/own"])

assert statuses == {"/dict": 500, "/row": 200, "/own": 200}
