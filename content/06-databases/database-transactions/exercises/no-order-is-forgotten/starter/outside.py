"""What the shop cannot change: the warehouse and the disk. Given: do not change it."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Literal

from database import FILE, engine
from fastapi import FastAPI
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.util import await_only

# What is not told yet is tried again this many seconds later.
PAUSE = 0.01

Fault = Literal[
    "unreachable",  # the warehouse cannot be reached
    "silent",  # it does not answer, and has taken nothing
    "answer-lost",  # it has taken the order, and its answer does not come
    "commit-fails",  # the order cannot be committed
    "commit-fails-later",  # once the warehouse has taken the order, the next commit fails
    "disk-hangs-later",  # once the order is committed nothing goes on
]

app = FastAPI()
asked_file, taken_file = Path("asked.txt"), Path("taken.txt")
faults: dict[str, Fault] = {}
released: dict[str, asyncio.Event] = {}
never = asyncio.Event()
disk = {"fails": False, "hangs": False}
written: dict[int, set[str]] = {}


async def tell(reference: str, item: str, key: str) -> None:
    """Tells the warehouse to send the item; raises ConnectionError when it cannot be reached.

    It sends a parcel for each key that it has not seen before.
    """
    await hang_with_the_disk()
    note(asked_file, reference, key)
    fault = faults.get(reference)
    if fault == "unreachable":
        raise ConnectionError("the warehouse cannot be reached")
    if fault == "silent":
        await released[reference].wait()
    note(taken_file, reference, key)
    if fault == "answer-lost":
        await released[reference].wait()
    if fault == "commit-fails-later":
        disk["fails"] = True
        del faults[reference]


def note(file: Path, reference: str, key: str) -> None:
    with file.open("a") as lines:
        lines.write(f"{reference} {key}\n")


def read_keys(file: Path, reference: str) -> Counter[str]:
    lines = file.read_text().splitlines() if file.exists() else []
    pairs = [line.split(" ", 1) for line in lines]
    return Counter(key for name, key in pairs if name == reference)


async def hang_with_the_disk() -> None:
    if disk["hangs"]:
        await never.wait()


@event.listens_for(engine.sync_engine, "before_cursor_execute")
def see_statement(connection, _cursor, statement: str, parameters, *_rest) -> None:
    await_only(hang_with_the_disk())
    if statement.upper().startswith(("INSERT", "UPDATE", "DELETE")):
        references = written.setdefault(id(connection), set())
        if "INTO orders" in statement:
            references.update(name for name in faults if name in str(parameters))


@event.listens_for(engine.sync_engine, "rollback")
def see_rollback(connection) -> None:
    written.pop(id(connection), None)


@event.listens_for(engine.sync_engine, "commit")
def see_commit(connection) -> None:
    await_only(hang_with_the_disk())
    if id(connection) not in written:
        return
    caused = {faults.get(reference) for reference in written.pop(id(connection))}
    if "commit-fails" in caused or disk["fails"]:
        disk["fails"] = False
        connection.connection.rollback()
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("the disk is full"))
    if "disk-hangs-later" in caused:
        disk["hangs"] = True


@app.put("/faults/{reference}", status_code=204)
async def put_fault(reference: str, fault: Fault) -> None:
    faults[reference] = fault
    released[reference] = asyncio.Event()


@app.delete("/faults/{reference}", status_code=204)
async def end_fault(reference: str) -> None:
    if faults.pop(reference, None):
        released.pop(reference).set()


@app.get("/orders/{reference}")
async def look_at_order(reference: str) -> dict[str, int]:
    """How often the order is in the table, was told to the warehouse, and was sent."""
    with closing(sqlite3.connect(FILE, timeout=10)) as database:
        [kept] = database.execute(
            "SELECT count(*) FROM orders WHERE reference = ?", [reference]
        ).fetchone()
    return {
        "kept": kept,
        "told": read_keys(asked_file, reference).total(),
        "parcels": len(read_keys(taken_file, reference)),
    }
