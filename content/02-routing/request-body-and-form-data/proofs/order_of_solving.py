"""First all of the body, then dependencies, then path and body are validated, then the function."""

import asyncio
from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import AfterValidator, BaseModel, model_validator

# breaks: def open_session() -> None: => def open_session(order: Order) -> None:
# breaks: user_id: UserId, order: Order) => order: Order, user_id: int)
# breaks: raise ValueError("unknown") => pass
# breaks: PIECES = [b'{"sku"', b': "a1"}'] => PIECES = [b'{"sku"', b': "a1"']

events: list[str] = []


def see(event: str) -> None:
    events.append(event)
    print(event)


def check_user(value: int) -> int:
    see("path validated")
    return value


class Order(BaseModel):
    sku: str

    @model_validator(mode="after")
    def check_sku(self):
        see("model validated")
        if self.sku == "zz":
            raise ValueError("unknown")
        return self


UserId = Annotated[int, AfterValidator(check_user)]
app = FastAPI()


def open_session() -> None:
    see("dependency runs")


@app.post("/users/{user_id}/orders", dependencies=[Depends(open_session)])
async def place_order(user_id: UserId, order: Order) -> None:
    see("function runs")


PIECES = [b'{"sku"', b': "a1"}']


async def send_order(pieces: list[bytes]) -> list[str]:
    events.clear()
    left = list(pieces)

    async def receive():
        piece = left.pop(0)
        see("last piece received" if not left else "first piece received")
        return {"type": "http.request", "body": piece, "more_body": bool(left)}

    async def send(message) -> None:
        if message["type"] == "http.response.start":
            see(f"answer {message['status']}")

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/users/7/orders",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    await app(scope, receive, send)
    return list(events)


good = asyncio.run(send_order(PIECES))
print("-- a value that the model refuses")
refused = asyncio.run(send_order([b'{"sku"', b': "zz"}']))

assert good == [
    "first piece received",
    "last piece received",
    "dependency runs",
    "path validated",
    "model validated",
    "function runs",
    "answer 200",
]
assert refused[2:] == ["dependency runs", "path validated", "model validated", "answer 422"]
