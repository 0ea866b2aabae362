"""FastAPI validates on the event loop, also for a `def` endpoint: a validator that waits blocks."""

import threading
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel

# breaks: async def note_loop() -> None: => def note_loop() -> None:
# breaks: def place(order: Order) -> None: => async def place(order: Order) -> None:

threads: dict[str, int] = {}


def check(value: int) -> int:
    threads["validator"] = threading.get_ident()
    return value


class Order(BaseModel):
    size: Annotated[int, AfterValidator(check)]


async def note_loop() -> None:
    threads["loop"] = threading.get_ident()


app = FastAPI(dependencies=[Depends(note_loop)])


@app.post("/orders")
def place(order: Order) -> None:
    threads["endpoint"] = threading.get_ident()


TestClient(app).post("/orders", json={"size": 1})
validator_on_loop = threads["validator"] == threads["loop"]
endpoint_on_loop = threads["endpoint"] == threads["loop"]
print("the validator runs on the loop:   ", validator_on_loop)
print("the `def` endpoint runs on the loop:", endpoint_on_loop)

assert validator_on_loop
assert not endpoint_on_loop
