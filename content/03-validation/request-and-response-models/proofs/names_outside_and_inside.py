"""With aliases the wire has the alias; a dict or row with Python names is a 500, if not allowed."""

from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import AliasGenerator, BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

# breaks: Camel(BaseModel, alias_generator=to_camel) => Camel(BaseModel, alias_generator=to_camel, validate_by_name=True)
# breaks: Both(Camel): => Both(Camel, validate_by_name=False):
# breaks: @app.post("/people", response_model=Person) => @app.post("/people", response_model=Person, response_model_by_alias=False)
# breaks: AliasGenerator(serialization_alias=to_camel) => to_camel
# breaks: JSONResponse(person.model_dump()) => JSONResponse(person.model_dump(by_alias=True))


class Camel(BaseModel, alias_generator=to_camel):
    pass


class Person(Camel):
    first_name: str


class Both(Camel):
    model_config = ConfigDict(validate_by_name=True)
    first_name: str


class Written(BaseModel):
    model_config = ConfigDict(alias_generator=AliasGenerator(serialization_alias=to_camel))
    first_name: str


app = FastAPI()


@app.post("/people", response_model=Person)
def add_person(person: Person) -> Person:
    return person


@app.post("/both", response_model=Both)
def add_both(person: Both) -> dict:
    return {"first_name": person.first_name}


@app.post("/dict", response_model=Person)
def add_dict(person: Person) -> dict:
    return {"first_name": person.first_name}


@dataclass
class Row:
    first_name: str


@app.post("/row", response_model=Person)
def add_row(person: Person) -> Row:
    return Row(person.first_name)


@app.post("/row-by-name", response_model=Both)
def add_row_by_name(person: Person) -> Row:
    return Row(person.first_name)


@app.post("/written", response_model=Written)
def add_written(person: Person) -> Row:
    return Row(person.first_name)


@app.post("/response")
def add_response(person: Person) -> JSONResponse:
    return JSONResponse(person.model_dump())


client = TestClient(app, raise_server_exceptions=False)


def ask(path: str, name: str) -> object:
    answer = client.post(path, json={name: "ana"})
    if answer.status_code == 422:
        return answer.json()["detail"][0]["loc"]
    return answer.json() if answer.status_code == 200 else answer.status_code


paths = ("/people", "/both", "/dict", "/row", "/row-by-name", "/written", "/response")
camel = {path: ask(path, "firstName") for path in paths}
snake = {path: ask(path, "first_name") for path in ("/people", "/both")}
print("sent firstName: ", camel)
print("sent first_name:", snake)

assert camel["/people"] == camel["/both"] == {"firstName": "ana"}
assert camel["/dict"] == camel["/row"] == 500
assert camel["/row-by-name"] == camel["/written"] == {"firstName": "ana"}
assert camel["/response"] == {"first_name": "ana"}
assert snake == {"/people": ["body", "firstName"], "/both": {"firstName": "ana"}}
