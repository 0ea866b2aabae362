"""One function knows all concrete parts: `create_app`. The rest knows what it is handed."""

from typing import Annotated, Protocol

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient


class Rates(Protocol):
    def price_of(self, currency: str) -> float: ...


class FixedRates:
    def __init__(self, price: float) -> None:
        self.price = price

    def price_of(self, currency: str) -> float:
        return self.price


def get_rates(request: Request) -> Rates:
    return request.app.state.rates


RatesDep = Annotated[Rates, Depends(get_rates)]


def create_app(rates: Rates) -> FastAPI:
    app = FastAPI()
    app.state.rates = rates

    @app.get("/convert/{currency}")
    def convert(currency: str, amount: float, rates: RatesDep) -> float:
        return amount * rates.price_of(currency)

    return app


for rates in (FixedRates(2.0), FixedRates(0.5)):
    client = TestClient(create_app(rates))
    print(client.get("/convert/EUR?amount=10").json())

# prints: 20.0
# prints: 5.0
