"""A `def` with `yield` is entered and left in a worker thread; an `async def` on the loop."""

import threading
from collections.abc import AsyncIterator, Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: def sync_session() -> Iterator[str]: => async def sync_session() -> AsyncIterator[str]:
# breaks: async def async_session() -> AsyncIterator[str]: => def async_session() -> Iterator[str]:

loop_thread: list[int] = []
places: dict[str, str] = {}


def note(moment: str) -> None:
    on_loop = threading.get_ident() in loop_thread
    places[moment] = "loop" if on_loop else "thread"


def sync_session() -> Iterator[str]:
    note("def, entered")
    yield "session"
    note("def, left")


async def async_session() -> AsyncIterator[str]:
    note("async def, entered")
    yield "session"
    note("async def, left")


async def note_loop() -> None:
    loop_thread.append(threading.get_ident())


app = FastAPI(dependencies=[Depends(note_loop)])


@app.get("/")
async def read(
    a: Annotated[str, Depends(sync_session)], b: Annotated[str, Depends(async_session)]
) -> None: ...


TestClient(app).get("/")
for moment, place in places.items():
    print(f"{moment:19}", place)

assert places["def, entered"] == places["def, left"] == "thread"
assert places["async def, entered"] == places["async def, left"] == "loop"
