"""Marking first may send never, sending first may send twice; a stored key makes it one parcel."""

import sqlite3
from contextlib import closing
from uuid import uuid4

# breaks: [mark, send_with_stored_key] => [send_with_stored_key, mark]
# breaks: [send_with_new_key, mark] => [send_with_stored_key, mark]
# breaks: [send_with_stored_key, mark], ends_after=1 => [send_with_stored_key, mark], ends_after=2
# breaks: if told is None => if told == "never"


def open_shop() -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect("shop.db", isolation_level=None))


def open_warehouse() -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect("warehouse.db", isolation_level=None))


def send(name: str, key: str) -> None:
    """A parcel for each key that is new to the warehouse."""
    with open_warehouse() as warehouse:
        warehouse.execute("INSERT INTO calls VALUES (?)", [name])
        warehouse.execute("INSERT OR IGNORE INTO parcels VALUES (?, ?)", [name, key])


def send_with_new_key(name: str) -> None:
    send(name, uuid4().hex)


def send_with_stored_key(name: str) -> None:
    with open_shop() as shop:
        [key] = shop.execute("SELECT key FROM outbox WHERE name = ?", [name]).fetchone()
    send(name, key)


def mark(name: str) -> None:
    with open_shop() as shop:
        shop.execute("UPDATE outbox SET told = 1 WHERE name = ?", [name])


def work(name: str, steps: list, *, ends_after: int | None) -> None:
    """A process that looks at the row once, and may be ended after a step."""
    with open_shop() as shop:
        [told] = shop.execute("SELECT told FROM outbox WHERE name = ?", [name]).fetchone()
    if told is None:
        for number, step in enumerate(steps, start=1):
            step(name)
            if number == ends_after:
                return


def run(name: str, steps: list, *, ends_after: int) -> tuple[int, int]:
    """Calls and parcels when the first process was ended and a second one has run."""
    with open_shop() as shop:
        shop.execute("INSERT INTO outbox VALUES (?, ?, NULL)", [name, uuid4().hex])
    work(name, steps, ends_after=ends_after)
    work(name, steps, ends_after=None)
    with open_warehouse() as warehouse:
        return tuple(
            warehouse.execute(f"SELECT count(*) FROM {table} WHERE name = ?", [name]).fetchone()[0]
            for table in ("calls", "parcels")
        )


with open_shop() as shop, open_warehouse() as warehouse:
    shop.execute("CREATE TABLE outbox (name, key, told)")
    warehouse.execute("CREATE TABLE calls (name)")
    warehouse.execute("CREATE TABLE parcels (name, key UNIQUE)")

mark_first = run("a", [mark, send_with_stored_key], ends_after=1)
new_key = run("b", [send_with_new_key, mark], ends_after=1)
stored_key = run("c", [send_with_stored_key, mark], ends_after=1)
not_ended = run("d", [send_with_stored_key, mark], ends_after=3)
print("marked, then ended:                  calls %d, parcels %d" % mark_first)
print("sent, then ended, a new key:         calls %d, parcels %d" % new_key)
print("sent, then ended, the key of the row: calls %d, parcels %d" % stored_key)
print("not ended:                           calls %d, parcels %d" % not_ended)

assert mark_first == (0, 0)
assert new_key == (2, 2)
assert stored_key == (2, 1)
assert not_ended == (1, 1)
