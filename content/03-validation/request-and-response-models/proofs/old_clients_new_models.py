"""An old body fits a model with a new optional field, not one that requires or tightens."""

from typing import Literal

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: currency: str = "EUR" => currency: str
# breaks: Field(max_length=5) => Field(max_length=50)
# breaks: class Forbidding(Price, extra="forbid") => class Forbidding(Price)
# breaks: state: Literal["draft", "live"] => state: str


class Price(BaseModel):
    name: str = ""
    cents: int = 0


class NewOptional(Price):
    currency: str = "EUR"


class NewRequired(Price):
    currency: str


class Tightened(Price):
    name: str = Field(max_length=5)


class Forbidding(Price, extra="forbid"):
    pass


app = FastAPI()
for model in (NewOptional, NewRequired, Tightened, Forbidding):

    def take(price: model) -> None: ...

    app.post(f"/{model.__name__}")(take)


class ClientsOwnModel(BaseModel):
    """What an old client reads an answer with."""

    state: Literal["draft", "live"]


def reads(answer: dict) -> bool:
    try:
        ClientsOwnModel.model_validate(answer)
    except ValueError:
        return False
    return True


client = TestClient(app)
old_body, new_body = {"name": "notebook", "cents": 250}, {"name": "pen", "currency": "CHF"}
old = {
    name: client.post(f"/{name}", json=old_body).status_code
    for name in ("NewOptional", "NewRequired", "Tightened", "Forbidding")
}
early = client.post("/Forbidding", json=new_body).status_code
read = [reads({"state": "live", "owner": "ana"}), reads({"state": "archived"}), reads({})]
print("an old body to the new model:", old)
print("a new body to an old server that forbids:", early)
print("an old client reads a new field, a new value, a field less:", read)

assert old == {"NewOptional": 200, "NewRequired": 422, "Tightened": 422, "Forbidding": 200}
assert early == 422
assert read == [True, False, False]
