"""Lists of app, include, router and decorator come before parameters, and all before a value."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, Field

# breaks: orders = APIRouter(dependencies=[Depends(of_the_router)]) => orders = APIRouter()
# breaks: app.include_router(orders, dependencies=[Depends(of_the_include)]) => app.include_router(orders)
# breaks: "/orders", dependencies=[Depends(of_the_decorator)] => "/orders"
# breaks: user: Annotated[str, Depends(of_the_parameter)] => user: str = ""
# breaks: FastAPI(dependencies=[Depends(of_the_app)]) => FastAPI()
# breaks: check_quantity), Field(le=10) => check_quantity), Field(le=100)

events: list[str] = []


def note(event: str) -> None:
    events.append(event)
    print(event)


def of_the_app() -> None:
    note("dependency of the app")


def of_the_include() -> None:
    note("dependency of the include")


def of_the_router() -> None:
    note("dependency of the router")


def of_the_decorator() -> None:
    note("dependency of the decorator")


def of_the_parameter() -> str:
    note("dependency of the parameter")
    return "ana"


def check_quantity(value: int) -> int:
    note("quantity checked")
    return value


class Order(BaseModel):
    quantity: Annotated[int, AfterValidator(check_quantity), Field(le=10)]


orders = APIRouter(dependencies=[Depends(of_the_router)])


@orders.post("/orders", dependencies=[Depends(of_the_decorator)])
def place_order(order: Order, user: Annotated[str, Depends(of_the_parameter)]) -> None:
    note("endpoint runs")


app = FastAPI(dependencies=[Depends(of_the_app)])
app.include_router(orders, dependencies=[Depends(of_the_include)])
answer = TestClient(app).post("/orders", json={"quantity": 99})
note(f"{answer.status_code} read")

assert events == [
    "dependency of the app",
    "dependency of the include",
    "dependency of the router",
    "dependency of the decorator",
    "dependency of the parameter",
    "quantity checked",
    "422 read",
]
