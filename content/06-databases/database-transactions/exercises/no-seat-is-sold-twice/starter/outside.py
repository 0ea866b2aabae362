"""What the app cannot change: the card service, the counter of the theatre, and the disk."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing, suppress

from database import FILE, engine
from fastapi import FastAPI
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

app = FastAPI()
held: dict[str, asyncio.Event] = {}
waiting: set[str] = set()
in_a_hurry: set[str] = set()
sold_at_the_counter: Counter[str] = Counter()
disk = {"full": False}


async def accepts(card: str) -> bool:
    """Asks the card service, which may take long. It refuses cards that begin with `bad`."""
    if card in held:
        waiting.add(card)
        await held[card].wait()
        waiting.discard(card)
    return not card.startswith("bad")


@app.post("/cards/hold", status_code=204)
async def hold(cards: list[str]) -> None:
    """Lets the answers about these cards take long."""
    held.update({card: asyncio.Event() for card in cards})


@app.post("/cards/release", status_code=204)
async def release(cards: list[str]) -> None:
    for card in cards:
        held.pop(card).set()


@app.get("/cards/waiting")
async def list_waiting() -> set[str]:
    return waiting


def open_database(timeout: float) -> closing[sqlite3.Connection]:
    """A connection of another program, where each statement is a transaction."""
    return closing(sqlite3.connect(FILE, timeout=timeout, isolation_level=None))


@app.post("/counter/{show}", status_code=204)
async def hurry(show: str) -> None:
    """The counter sells a seat in the moment after the app has read the seats of a show."""
    in_a_hurry.add(show)


@event.listens_for(engine.sync_engine, "after_cursor_execute")
def sell_at_the_counter(_connection, _cursor, statement: str, *_rest) -> None:
    if not in_a_hurry or not statement.upper().startswith("SELECT") or "shows" not in statement:
        return
    show = in_a_hurry.pop()
    # Where the app holds the write lock, the counter cannot sell, and the buyer goes home.
    with open_database(timeout=0) as database, suppress(sqlite3.OperationalError):
        sold = database.execute(
            "UPDATE shows SET free = free - 1 WHERE name = ? AND free > 0", [show]
        )
        sold_at_the_counter[show] += sold.rowcount


@app.post("/disk", status_code=204)
async def fill_disk(full: bool) -> None:
    """While the disk is full every commit of the app fails."""
    disk["full"] = full


@event.listens_for(engine.sync_engine, "commit")
def commit_to_disk(connection) -> None:
    if disk["full"]:
        connection.connection.rollback()
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("the disk is full"))


@app.put("/shows/{name}", status_code=204)
def put_show(name: str, free: int) -> None:
    with open_database(timeout=10) as database:
        database.execute("INSERT INTO shows (name, free) VALUES (?, ?)", [name, free])


@app.get("/shows/{name}")
def read_show(name: str) -> dict:
    with open_database(timeout=10) as database:
        [free] = database.execute("SELECT free FROM shows WHERE name = ?", [name]).fetchone()
        bookings = database.execute(
            "SELECT reference, seats FROM bookings WHERE show = ? ORDER BY id", [name]
        ).fetchall()
    kept = [{"reference": reference, "seats": seats} for reference, seats in bookings]
    return {"free": free, "bookings": kept, "at_the_counter": sold_at_the_counter[name]}
