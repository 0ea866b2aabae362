"""A type that cannot be described breaks only `/openapi.json`, and `app.openapi()` finds it."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.exceptions import FastAPIError
from fastapi.testclient import TestClient
from pydantic import BaseModel, BeforeValidator, PlainSerializer
from pydantic.errors import PydanticInvalidForJsonSchema

# breaks: class Payment(BaseModel, arbitrary_types_allowed=True): => class Payment(BaseModel):
# breaks: amount: Annotated[Money, BeforeValidator(Money), PlainSerializer(str)] => amount: Annotated[str, BeforeValidator(str)]
# breaks: def bare(amount: Money) -> None: ... => def bare(amount: int) -> None: ...
# breaks: @later.get("/second") => @FastAPI().get("/second")


class Money:
    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


def register() -> FastAPI:
    class Payment(BaseModel, arbitrary_types_allowed=True):
        amount: Annotated[Money, BeforeValidator(Money), PlainSerializer(str)]

    app = FastAPI()

    @app.post("/payments")
    def pay(payment: Payment) -> str:
        return str(payment.amount)

    return app


def problem_of_bare() -> str:
    def bare(amount: Money) -> None: ...

    try:
        FastAPI().get("/bare")(bare)
    except FastAPIError as error:
        return type(error).__name__
    return "none"


try:
    app, at_start = register(), "none"
except Exception as error:
    app, at_start = FastAPI(), type(error).__name__
client = TestClient(app, raise_server_exceptions=False)
paid = client.post("/payments", json={"amount": "3 EUR"}).status_code
document = [client.get(path).status_code for path in ("/docs", "/openapi.json")]
try:
    problem = f"none: {len(app.openapi())}"
except PydanticInvalidForJsonSchema as error:
    problem = type(error).__name__

later = FastAPI()
later.get("/first")(lambda: None)
later.openapi()


@later.get("/second")
def second() -> None: ...


bare, described = problem_of_bare(), list(later.openapi()["paths"])
print("at start:", at_start, " request:", paid, " /docs, /openapi.json:", document)
print("app.openapi():", problem)
print("an unknown class as a parameter:", bare)
print("described after a second route:", described)

assert (at_start, paid) == ("none", 200)
assert document == [200, 500] and problem == "PydanticInvalidForJsonSchema"
assert bare == "FastAPIError"
assert described == ["/first", "/second"]
