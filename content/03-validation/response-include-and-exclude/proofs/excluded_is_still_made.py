"""What is excluded is validated all the same, and required; only its serializer is not called."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, computed_field, field_serializer

# breaks: "/", response_model_exclude={"pin", "score"} => "/", response_model_exclude={"score"}
# breaks: Annotated[str, AfterValidator(note_pin)] => str
# breaks: return {"name": "bo"} => return {"name": "bo", "pin": "1"}

events: list[str] = []


def note_pin(value: str) -> str:
    events.append("pin validated")
    return value


def note_name(value: str) -> str:
    events.append("name validated")
    return value


class Member(BaseModel):
    name: Annotated[str, AfterValidator(note_name)]
    pin: Annotated[str, AfterValidator(note_pin)]

    @field_serializer("name")
    def write_name(self, value: str) -> str:
        events.append("name written")
        return value

    @field_serializer("pin")
    def write_pin(self, value: str) -> str:
        events.append("pin written")
        return value

    @computed_field
    @property
    def score(self) -> int:
        events.append("score computed")
        return 1


app = FastAPI()


@app.get("/", response_model_exclude={"pin", "score"})
def read() -> Member:
    events.append("endpoint runs")
    return {"name": "ana", "pin": "1234"}


@app.get("/without", response_model_exclude={"pin", "score"})
def read_without() -> Member:
    return {"name": "bo"}


client = TestClient(app, raise_server_exceptions=False)
answer = client.get("/").json()
happened = list(events)
without = client.get("/without").status_code
for event in happened:
    print(event)
print("sent:", answer, "and without the excluded field:", without)

assert happened == ["endpoint runs", "name validated", "pin validated", "name written"]
assert answer == {"name": "ana"}
assert without == 500
