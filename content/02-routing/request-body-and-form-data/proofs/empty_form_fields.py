"""In a form an empty field is a missing one: default or 422. In JSON and queries it is a value."""

from typing import Annotated

from fastapi import Body, FastAPI, Form, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict

# breaks: in_form: Annotated[str, Form()] = "blue" => in_form: Annotated[list[str], Form()] = []
# breaks: in_query: Annotated[str, Query()] = "blue" => in_query: Annotated[int, Query()] = 0
# breaks: in_json: Annotated[str, Body(embed=True)] = "blue" => in_json: Annotated[str, Form()] = "blue"
# breaks: newsletter: bool = False => newsletter: bool
# breaks: topic: list[str] = [] => topic: str = ""
# breaks: ConfigDict(extra="forbid") => ConfigDict(extra="ignore")
# breaks: name: str => name: str = "nobody"

app = FastAPI()


@app.post("/form")
def take_form(in_form: Annotated[str, Form()] = "blue") -> object:
    return in_form


@app.post("/query")
def take_query(in_query: Annotated[str, Query()] = "blue") -> object:
    return in_query


@app.post("/json")
def take_json(in_json: Annotated[str, Body(embed=True)] = "blue") -> object:
    return in_json


class SignUp(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    company: str | None = "unknown"
    newsletter: bool = False
    topic: list[str] = []


@app.post("/sign-up")
def sign_up(form: Annotated[SignUp, Form()]) -> dict:
    return form.model_dump() | {"set": sorted(form.model_fields_set)}


client = TestClient(app)
urlencoded = {"Content-Type": "application/x-www-form-urlencoded"}


def send(content: str) -> object:
    answer = client.post("/sign-up", content=content, headers=urlencoded)
    if answer.status_code == 200:
        return answer.json()
    return [(error["type"], error["loc"]) for error in answer.json()["detail"]]


form = client.post("/form", data={"in_form": ""}).json()
query = client.post("/query?in_query=").json()
body = client.post("/json", json={"in_json": ""}).json()
little = send("name=ana&company=")
ticked = send("name=ana&newsletter=on&topic=sql&topic=async")
blank, empty, unknown = send("name=+"), send("name="), send("name=ana&role=admin")
empty_item = send("name=ana&topic=")
print("form, query, JSON:", repr(form), repr(query), repr(body))
print("company=, nothing ticked:", little)
print("ticked:", ticked)
print("name=+:", blank)
print("name=:", empty)
print("role=admin:", unknown)
print("topic=:", empty_item)

assert (form, query, body) == ("blue", "", "")
assert little == {
    "name": "ana",
    "company": "unknown",
    "newsletter": False,
    "topic": [],
    "set": ["name"],
}
assert ticked["newsletter"] is True and ticked["topic"] == ["sql", "async"]
assert blank["name"] == " "
assert empty == [("missing", ["body", "name"])]
assert unknown == [("extra_forbidden", ["body", "role"])]
assert empty_item["topic"] == [""]
