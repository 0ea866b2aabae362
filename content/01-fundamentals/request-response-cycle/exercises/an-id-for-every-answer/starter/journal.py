"""The journal of requests, and a gate to wait for. Given: read it, do not change it."""

import asyncio

from fastapi import FastAPI

_lines: list[dict[str, str | int]] = []
_open = asyncio.Event()
_open.set()
_waiting: list[str] = []


def note(request_id: str, path: str, status: int) -> None:
    _lines.append({"request_id": request_id, "path": path, "status": status})


async def gate(name: str) -> None:
    _waiting.append(name)
    await _open.wait()
    _waiting.remove(name)


app = FastAPI()


@app.get("/lines")
def read_lines() -> list[dict[str, str | int]]:
    return _lines


@app.get("/waiting")
def read_waiting() -> list[str]:
    return _waiting


@app.post("/gate/{state}")
async def move_gate(state: str) -> None:
    if state == "open":
        _open.set()
    else:
        _open.clear()
