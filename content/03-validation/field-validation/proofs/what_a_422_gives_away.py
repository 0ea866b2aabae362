"""FastAPI's 422 carries what was sent: the value, and for a missing field the whole object."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, SecretStr

# breaks: secret: Annotated[SecretStr, Field(min_length=8)] => secret: Annotated[SecretStr, Field(min_length=3)]
# breaks: name: str => name: str = ""
# breaks: class Hidden(Account, hide_input_in_errors=True): => class Hidden(BaseModel):

app = FastAPI()


class Account(BaseModel):
    name: str
    secret: Annotated[SecretStr, Field(min_length=8)]


class Hidden(Account, hide_input_in_errors=True):
    pass


@app.post("/accounts")
def create(account: Account) -> None: ...


@app.post("/hidden")
def create_hidden(account: Hidden) -> None: ...


client = TestClient(app)


def ask(path: str, body: dict) -> list:
    answer = client.post(path, json=body)
    return [error["input"] for error in answer.json()["detail"]] if answer.is_error else []


short = ask("/accounts", {"name": "ana", "secret": "s3cret"})
missing = ask("/accounts", {"secret": "long-enough-secret"})
hidden = ask("/hidden", {"name": "ana", "secret": "s3cret"})
print("the secret is too short: ", short)
print("the name is missing:     ", missing)
print("hide_input_in_errors:    ", hidden)

assert short == ["s3cret"]
assert missing == [{"secret": "long-enough-secret"}]
assert hidden == ["s3cret"]
