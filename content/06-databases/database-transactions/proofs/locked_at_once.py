"""On SQLite who reads first and writes later is refused at once; who locks first waits."""

import threading

from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import OperationalError

# breaks: begin_by("BEGIN IMMEDIATE", "immediate") => begin_by("BEGIN", "immediate")
# breaks: other.execute(text("UPDATE shows SET free = free - 1")) => other.execute(text("SELECT 1"))
# breaks: reader.execute(text("SELECT free FROM shows")).one()  # a snapshot => pass

WAIT_S = 60
setup = create_engine("sqlite:///theatre.db")
with setup.begin() as connection:
    connection.execute(text("PRAGMA journal_mode = WAL"))
with setup.begin() as connection:
    connection.execute(text("CREATE TABLE shows (free INTEGER)"))
    connection.execute(text("INSERT INTO shows VALUES (9)"))


def begin_by(statement: str, name: str):
    engine = create_engine(f"sqlite:///theatre.db?{name}", connect_args={"timeout": WAIT_S})

    @event.listens_for(engine, "connect")
    def stop_own_transactions(connection, record) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection) -> None:
        connection.exec_driver_sql(statement)

    return engine


deferred = begin_by("BEGIN", "deferred")
immediate = begin_by("BEGIN IMMEDIATE", "immediate")

with deferred.connect() as reader:
    reader.execute(text("SELECT free FROM shows")).one()  # a snapshot
    with setup.begin() as other:
        other.execute(text("UPDATE shows SET free = free - 1"))
    try:
        reader.execute(text("UPDATE shows SET free = free - 1"))
        refused = "no"
    except OperationalError as error:
        refused = error.orig.sqlite_errorname

events: list[str] = []
second_began = threading.Event()


def sell_second() -> None:
    second_began.set()
    with immediate.begin() as connection:
        events.append("second may begin")
        events.append(f"reads {connection.scalar(text('SELECT free FROM shows'))}")


with immediate.begin() as first:
    thread = threading.Thread(target=sell_second)
    thread.start()
    second_began.wait()
    free = first.scalar(text("SELECT free FROM shows"))
    thread.join(0.3)  # long enough for a second one that does not wait
    first.execute(text("UPDATE shows SET free = :free"), {"free": free - 1})
    events.append(f"first leaves {free - 1}")
thread.join()
print("read, another commits, write:", refused, f"(without the {WAIT_S} s of waiting)")
print("BEGIN IMMEDIATE:", " > ".join(events))

assert refused == "SQLITE_BUSY_SNAPSHOT"
assert events == ["first leaves 7", "second may begin", "reads 7"]
