"""ValidateAs takes a foreign class in by a model (2.12); the way out knows dataclasses only."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, PlainSerializer, ValidateAs

# breaks: amount: Annotated[int, Field(ge=0)] => amount: int
# breaks: price: Taken  # out => price: Told
# breaks: lambda sent: Money(sent.amount, sent.currency) => lambda sent: Money(sent.amount, "USD")
# breaks: price: Counted => price: Taken
# breaks: Told = Annotated[Taken, PlainSerializer(str)] => Told = Taken


class Money:
    def __init__(self, amount: int, currency: str) -> None:
        self.amount, self.currency = amount, currency

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


@dataclass
class Coins:
    amount: int
    currency: str


class MoneyIn(BaseModel):
    amount: Annotated[int, Field(ge=0)]
    currency: str = "EUR"


Taken = Annotated[Money, ValidateAs(MoneyIn, lambda sent: Money(sent.amount, sent.currency))]
Told = Annotated[Taken, PlainSerializer(str)]
Counted = Annotated[Coins, ValidateAs(MoneyIn, lambda sent: Coins(sent.amount, sent.currency))]


class Price(BaseModel):
    price: Taken  # out


class PriceTold(BaseModel):
    price: Told


class PriceCounted(BaseModel):
    price: Counted


app = FastAPI()


@app.post("/in")
def take(price: Price) -> str:
    return f"{type(price.price).__name__} {price.price}"


@app.post("/out")
def give(price: Price) -> Price:
    return price


@app.post("/told")
def tell(price: PriceTold) -> PriceTold:
    return price


@app.post("/counted")
def count(price: PriceCounted) -> PriceCounted:
    return price


client = TestClient(app, raise_server_exceptions=False)
good, wrong = {"price": {"amount": "3"}}, {"price": {"amount": -1}}
found = {}
for path in ("/in", "/out", "/told", "/counted"):
    answer = client.post(path, json=good)
    found[path] = answer.status_code, answer.text
refused = client.post("/in", json=wrong)
place = refused.json()["detail"][0]["loc"] if refused.status_code == 422 else None
schema = Price.model_json_schema()["properties"]["price"]
for path, (status, text) in found.items():
    print(f"{path:8} {status} {text}")
print("refused:", place, " schema:", schema)

assert found["/in"] == (200, '"Money 3 EUR"')
assert found["/out"] == (500, "Internal Server Error")
assert found["/told"] == (200, '{"price":"3 EUR"}')
assert found["/counted"] == (200, '{"price":{"amount":3,"currency":"EUR"}}')
assert place == ["body", "price", "amount"]
assert schema == {"$ref": "#/$defs/MoneyIn"}
