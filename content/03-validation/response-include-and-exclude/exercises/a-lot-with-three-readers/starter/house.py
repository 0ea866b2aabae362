"""The auction house's lots and its staff. Given: do not change it."""

from itertools import count
from typing import Any

from fastapi import FastAPI

Document = dict[str, Any]

_numbers = count(1000)
_lots: dict[int, Document] = {}
_staff: set[str] = set()


def find(number: int) -> Document | None:
    """The stored document itself, no copy."""
    return _lots.get(number)


def find_all() -> list[Document]:
    return list(_lots.values())


def is_staff(user: str | None) -> bool:
    return user in _staff


app = FastAPI()


@app.post("/lots")
async def offer(lot: Document) -> int:
    """Keeps a document as it was sent, and gives its number."""
    number = next(_numbers)
    _lots[number] = {"number": number, **lot}
    return number


@app.delete("/lots/{number}")
async def withdraw(number: int) -> None:
    del _lots[number]


@app.put("/staff/{user}")
async def employ(user: str) -> None:
    _staff.add(user)
