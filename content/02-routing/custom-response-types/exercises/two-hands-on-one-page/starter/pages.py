"""The pages of the handbook, in a store that several processes share. Given: do not change it."""

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Literal

from fastapi import FastAPI
from pydantic import BaseModel


class Changed(Exception):
    """The page is not at the revision that was required."""


@dataclass(frozen=True)
class Page:
    text: str
    revision: int  # 1 when the page is new, then one more with each change


_pages: dict[str, Page] = {}
_gates: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
_closed: set[str] = set()
_waiting: Counter[str] = Counter()
_after_read: dict[str, str] = {}


def _store(name: str, text: str, only_if: int | None) -> Page:
    revision = _pages[name].revision if name in _pages else 0
    if only_if not in (None, revision):
        raise Changed(name)
    _pages[name] = Page(text, revision + 1)
    return _pages[name]


async def read(name: str) -> Page | None:
    """The page as it is now; None where there is none."""
    page = _pages.get(name)
    if name in _after_read:
        _store(name, _after_read.pop(name), None)
    return page


async def save(name: str, text: str, only_if: int | None = None) -> Page:
    """Saves the text and gives the page as it is then.

    With `only_if` the store compares in the same step: the page is still at this revision (0:
    there is no page), or nothing is saved and Changed is raised.
    """
    if name in _closed:
        _waiting[name] += 1
        await _gates[name].wait()
        _waiting[name] -= 1
    return _store(name, text, only_if)


class Text(BaseModel):
    text: str


app = FastAPI()


@app.put("/pages/{name}")
async def save_elsewhere(name: str, body: Text) -> None:
    """Another process saves, and waits for no gate."""
    _store(name, body.text, None)


@app.put("/pages/{name}/after-read")
async def save_after_read(name: str, body: Text) -> None:
    """Another process saves as soon as the page has been read once more."""
    _after_read[name] = body.text


@app.get("/pages/{name}")
async def look(name: str) -> str | None:
    return _pages[name].text if name in _pages else None


@app.post("/gates/{name}/{act}")
async def turn_gate(name: str, act: Literal["close", "open"]) -> None:
    """While it is closed, `save` waits for this page."""
    if act == "close":
        _closed.add(name)
    else:
        _closed.discard(name)
        _gates[name].set()


@app.get("/gates/{name}")
async def count_waiting(name: str) -> int:
    return _waiting[name]
