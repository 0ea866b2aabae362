"""Any callable is a dependency; coroutine functions run on the loop, all else in a thread."""

import functools
import inspect
import threading
from typing import Annotated

import anyio.to_thread
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: def plain() -> str: => async def plain() -> str:
# breaks: async def on_loop(name: str = "") -> str: => def on_loop(name: str = "") -> str:
# breaks: self.where = where() => self.where = "loop"
# breaks: async def __call__(self) -> str: => def __call__(self) -> str:
# breaks: Depends(lambda: on_loop()) => Depends(on_loop)

main_thread: list[int] = []


def where() -> str:
    return "loop" if threading.get_ident() in main_thread else "thread"


def plain() -> str:
    return where()


async def on_loop(name: str = "") -> str:
    return where()


class Made:
    def __init__(self) -> None:
        self.where = where()


class Called:
    async def __call__(self) -> str:
        return where()


async def note_loop() -> None:
    main_thread.append(threading.get_ident())


app = FastAPI(dependencies=[Depends(note_loop)])


@app.get("/")
async def read(
    a: Annotated[str, Depends(plain)],
    b: Annotated[str, Depends(on_loop)],
    c: Annotated[Made, Depends()],
    d: Annotated[str, Depends(Called())],
    e: Annotated[str, Depends(functools.partial(on_loop, name="x"))],
    f: Annotated[object, Depends(lambda: on_loop())],
) -> dict[str, str]:
    unawaited = "a coroutine" if inspect.iscoroutine(f) else str(f)
    if inspect.iscoroutine(f):
        f.close()
    names = {"def": a, "async def": b, "class": c.where, "async __call__": d, "partial": e}
    return {**names, "lambda": unawaited}


@app.get("/tokens")
async def read_tokens() -> int:
    return int(anyio.to_thread.current_default_thread_limiter().total_tokens)


client = TestClient(app)
found, tokens = client.get("/").json(), client.get("/tokens").json()
for name, place in found.items():
    print(f"{name}: {place}")
print("threads that all of them share:", tokens)

assert found == {
    "def": "thread",
    "async def": "loop",
    "class": "thread",
    "async __call__": "loop",
    "partial": "loop",
    "lambda": "a coroutine",
}
assert tokens == 40
