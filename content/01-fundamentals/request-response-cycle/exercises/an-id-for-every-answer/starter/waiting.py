"""A gate that requests wait at. Given: read it, do not change it."""

import asyncio

from fastapi import FastAPI

_open = asyncio.Event()
_open.set()
_waiting: list[str] = []


async def pass_gate(name: str) -> None:
    _waiting.append(name)
    await _open.wait()
    _waiting.remove(name)


app = FastAPI()


@app.get("/names")
def read_names() -> list[str]:
    return _waiting


@app.post("/gate/{state}")
async def move_gate(state: str) -> None:
    if state == "open":
        _open.set()
    else:
        _open.clear()
