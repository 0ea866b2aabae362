"""A before validator gets what the client sent, of whatever type; what it breaks on is a 500."""

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, field_validator, model_validator

# breaks: return value.split(",")  # careless => return str(value).split(",")
# breaks: return value.split(",") if isinstance(value, str) else value => return value.split(",")
# breaks: return {"tags": data.get("tag_list", []), **data} => return {"tags": ["a"]}


class Careless(BaseModel):
    tags: list[str]

    @field_validator("tags", mode="before")
    @classmethod
    def split(cls, value: Any) -> Any:
        return value.split(",")  # careless


class Careful(BaseModel):
    tags: list[str]

    @field_validator("tags", mode="before")
    @classmethod
    def split(cls, value: Any) -> Any:
        return value.split(",") if isinstance(value, str) else value


class Renamed(BaseModel):
    tags: list[str]

    @model_validator(mode="before")
    @classmethod
    def rename(cls, data: Any) -> Any:
        return {"tags": data.get("tag_list", []), **data}


app = FastAPI()


@app.post("/careless")
def careless(row: Careless) -> list[str]:
    return row.tags


@app.post("/careful")
def careful(row: Careful) -> list[str]:
    return row.tags


@app.post("/renamed")
def renamed(row: Renamed) -> list[str]:
    return row.tags


client = TestClient(app, raise_server_exceptions=False)
bodies = [{"tags": "a,b"}, {"tags": ["a", "b"]}, {"tags": None}]
rough = [client.post("/careless", json=body).status_code for body in bodies]
fine = [client.post("/careful", json=body).status_code for body in bodies]
whole = [client.post("/renamed", json=body).status_code for body in ({"tag_list": ["a"]}, ["a"])]
print("text, list, null, split at once:      ", rough)
print("text, list, null, asked for text:     ", fine)
print("model before: an object, then a list: ", whole)

assert rough == [200, 500, 500]
assert fine == [200, 200, 422]
assert whole == [200, 500]
