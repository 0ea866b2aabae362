"""One body parameter is the body; with a second one, also of a dependency, each becomes a key."""

from typing import Annotated

from fastapi import Body, Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: note: Annotated[str, Body()] = "" => note: str = ""
# breaks: reason: Annotated[str, Body()] = "" => reason: str = ""
# breaks: def get_sku(order: Order) => def get_sku(bought: Order)
# breaks: order: Annotated[Order, Body(embed=True)] => order: Annotated[Order, Body()]
# breaks: number: Annotated[int, Body()] => number: Annotated[int, Body(embed=True)]


class Order(BaseModel):
    sku: str


app = FastAPI()


@app.post("/alone")
def alone(order: Order) -> None: ...


@app.post("/scalar-beside")
def scalar_beside(order: Order, note: Annotated[str, Body()] = "") -> None: ...


def get_reason(reason: Annotated[str, Body()] = "") -> str:
    return reason


@app.post("/dependency", dependencies=[Depends(get_reason)])
def with_dependency(order: Order) -> None: ...


def get_sku(order: Order) -> str:
    return order.sku


@app.post("/same-name", dependencies=[Depends(get_sku)])
def same_name(order: Order) -> None: ...


@app.post("/embed")
def embedded(order: Annotated[Order, Body(embed=True)]) -> None: ...


@app.post("/number")
def take_number(number: Annotated[int, Body()]) -> None: ...


client = TestClient(app)
FLAT, KEYED = {"sku": "a1"}, {"order": {"sku": "a1"}}
seen = {
    path: (client.post(path, json=FLAT).status_code, client.post(path, json=KEYED).status_code)
    for path in ("/alone", "/scalar-beside", "/dependency", "/same-name", "/embed")
}
number = client.post("/number", json=5).status_code
keyed_number = client.post("/number", json={"number": 5}).status_code
errors = client.post("/dependency", json=FLAT).text
for path, statuses in seen.items():
    print(f"{path:15} flat, keyed:", statuses)
print("/number         5, {'number': 5}:", (number, keyed_number))
print("flat to /dependency:", errors)

assert seen == {
    "/alone": (200, 422),
    "/scalar-beside": (422, 200),
    "/dependency": (422, 200),
    "/same-name": (200, 422),
    "/embed": (422, 200),
}
assert (number, keyed_number) == (200, 422)
