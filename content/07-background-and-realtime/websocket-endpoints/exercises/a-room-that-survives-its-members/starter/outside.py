"""The box office that sells tickets and the archive. Given: read it, do not change it."""

import asyncio

from fastapi import FastAPI
from pydantic import BaseModel


class Guest(BaseModel):
    name: str
    rooms: list[str]


class ArchiveError(Exception):
    """The archive did not take a line."""


_tickets: dict[str, Guest] = {}
_lines: list[dict[str, str]] = []
_held: dict[str, asyncio.Event] = {}
_waiting: list[str] = []
_refused: set[str] = set()


def redeem(ticket: str) -> Guest | None:
    """Who holds this ticket, and which rooms does it open? Each ticket is good for one try."""
    return _tickets.pop(ticket, None)


async def archive(room: str, name: str, text: str) -> None:
    """Writes one line down. Takes as long as it takes, and may fail."""
    if name in _held:
        _waiting.append(name)
        await _held[name].wait()
        _waiting.remove(name)
    if name in _refused:
        raise ArchiveError(name)
    _lines.append({"room": room, "from": name, "text": text})


app = FastAPI()


@app.put("/tickets/{ticket}")
async def issue_ticket(ticket: str, guest: Guest) -> None:
    _tickets[ticket] = guest


@app.get("/archive")
async def read_archive() -> list[dict[str, str]]:
    return _lines


@app.post("/archive/hold/{name}")
async def hold(name: str) -> None:
    """Lines of this guest wait from now on."""
    _held[name] = asyncio.Event()


@app.get("/archive/waiting")
async def read_waiting() -> list[str]:
    return _waiting


@app.post("/archive/release/{name}")
async def release(name: str) -> None:
    _held.pop(name).set()


@app.post("/archive/refuse/{name}")
async def refuse(name: str) -> None:
    """Lines of this guest fail from now on."""
    _refused.add(name)
