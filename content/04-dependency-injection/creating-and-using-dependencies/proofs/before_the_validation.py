"""The body is parsed, dependencies run, and only then the endpoint's own values are checked."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, field_validator

# breaks: dependencies=[Depends(check_key), Depends(count_call)] => dependencies=[Depends(check_key)]
# breaks: if key != "right" => if key == "never"
# breaks: events.append(f"quantity {value} checked") => pass
# breaks: raise ValueError("above 10") => pass
# breaks: def read_served(limit: int = 1) => def read_served(limit: str = "1")
# breaks: floor: Annotated[int, Query(ge=1)] = 1 => floor: int = 1

events: list[str] = []


class Order(BaseModel):
    quantity: int

    @field_validator("quantity")
    @classmethod
    def check(cls, value: int) -> int:
        events.append(f"quantity {value} checked")
        if value > 10:
            raise ValueError("above 10")
        return value


def check_key(key: str = "") -> None:
    events.append("key checked")
    if key != "right":
        raise HTTPException(401)


def count_call() -> None:
    events.append("call counted")


def apply_floor(floor: Annotated[int, Query(ge=1)] = 1) -> None:
    events.append("floor applied")


def count_afterwards() -> Iterator[None]:
    yield
    events.append("counted afterwards")


class NoteBody:
    """Plain ASGI middleware: notes when the body has come and when the answer begins."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def receive_and_note():
            message = await receive()
            if message["type"] == "http.request":
                events.append("body read")
            return message

        async def send_and_note(message) -> None:
            if message["type"] == "http.response.start":
                events.append(f"{message['status']} sent")
            await send(message)

        await self.app(scope, receive_and_note, send_and_note)


app = FastAPI()
app.add_middleware(NoteBody)


@app.post("/orders", dependencies=[Depends(check_key), Depends(count_call)])
def place_order(order: Order) -> None:
    events.append("endpoint runs")


@app.get("/floors", dependencies=[Depends(apply_floor), Depends(count_call)])
def read_floors(limit: int = 1) -> None: ...


@app.get("/served", dependencies=[Depends(count_afterwards)])
def read_served(limit: int = 1) -> None: ...


client = TestClient(app)


def post(key: str, content: str) -> list[str]:
    events.clear()
    client.post(f"/orders?key={key}", content=content, headers={"Content-Type": "application/json"})
    return list(events)


def get(query: str, path: str = "/floors") -> list[str]:
    events.clear()
    client.get(f"{path}?{query}")
    return [event for event in events if event != "body read"]


refused = post("right", '{"quantity": 99}')
stranger = post("wrong", '{"quantity": 99}')
broken = post("wrong", "{not json")
own, others = get("limit=many"), get("floor=0")
served, unserved = get("limit=5", "/served"), get("limit=many", "/served")
print("good key, bad quantity:   ", " > ".join(refused))
print("bad key, bad quantity:    ", " > ".join(stranger))
print("bad key, body is no JSON: ", " > ".join(broken))
print("endpoint's own limit bad: ", " > ".join(own))
print("a dependency's floor bad: ", " > ".join(others))
print("after a yield, served:    ", " > ".join(served))
print("after a yield, 422:       ", " > ".join(unserved))

assert refused == [
    "body read",
    "key checked",
    "call counted",
    "quantity 99 checked",
    "422 sent",
]
assert stranger == ["body read", "key checked", "401 sent"]
assert broken == ["body read", "422 sent"]
assert own == ["floor applied", "call counted", "422 sent"]
assert others == ["call counted", "422 sent"]
assert served == ["200 sent", "counted afterwards"]
assert unserved == ["422 sent"]
