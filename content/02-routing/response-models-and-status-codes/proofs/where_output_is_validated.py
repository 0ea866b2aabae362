"""Output is validated where the function ran: `def` in a worker, `async def` on the loop."""

import threading
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel

# breaks: def read_in_worker() -> Row: => async def read_in_worker() -> Row:
# breaks: async def read_on_loop() -> Row: => def read_on_loop() -> Row:

threads: list[threading.Thread] = []


def note(value: str) -> str:
    threads.append(threading.current_thread())
    return value


class Row(BaseModel):
    name: Annotated[str, AfterValidator(note)]


async def note_loop() -> None:
    threads.append(threading.current_thread())


app = FastAPI(dependencies=[Depends(note_loop)])


@app.get("/def")
def read_in_worker() -> Row:
    return {"name": "ana"}


@app.get("/async-def")
async def read_on_loop() -> Row:
    return {"name": "ana"}


def on_loop(path: str) -> list[bool]:
    threads.clear()
    TestClient(app).get(path)
    return [thread is threads[0] for thread in threads[1:]]


worker, loop = on_loop("/def"), on_loop("/async-def")
print("def:       validated on the loop:", worker)
print("async def: validated on the loop:", loop)

assert worker == [False]
assert loop == [True]
