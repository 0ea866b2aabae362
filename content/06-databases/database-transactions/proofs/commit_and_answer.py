"""In request scope a background task runs before the commit, and a failure after the 201."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import ForeignKey, create_engine, event, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: LateDep = Annotated[Session, Depends(get_session)] => LateDep = Annotated[Session, Depends(get_session, scope="function")]
# breaks: EarlyDep = Annotated[Session, Depends(get_session, scope="function")] => EarlyDep = Annotated[Session, Depends(get_session)]
# breaks: deferrable=True, initially="DEFERRED" => deferrable=True, initially="IMMEDIATE"
# breaks: session.flush()  # the statement is sent here => pass
# breaks: session.commit()  # the only one => pass


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)


# The database looks at this foreign key when the transaction commits.
SHOW = ForeignKey("shows.name", deferrable=True, initially="DEFERRED")


class Booking(Base):
    __tablename__ = "bookings"

    id: Mapped[int] = mapped_column(primary_key=True)
    show: Mapped[str] = mapped_column(SHOW)


engine = create_engine("sqlite:///theatre.db")


@event.listens_for(engine, "connect")
def check_foreign_keys(connection, record) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    session.add(Show(name="hamlet"))


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session
        session.commit()  # the only one


LateDep = Annotated[Session, Depends(get_session)]
EarlyDep = Annotated[Session, Depends(get_session, scope="function")]
app = FastAPI()
counted: list[int] = []


def count_bookings() -> int:
    with Session(engine) as session:
        return session.scalar(select(func.count()).select_from(Booking))


def note_bookings() -> None:
    counted.append(count_bookings())


@app.post("/late/{show}", status_code=201)
def book_late(show: str, session: LateDep, tasks: BackgroundTasks) -> None:
    session.add(Booking(show=show))
    session.flush()  # the statement is sent here
    tasks.add_task(note_bookings)


@app.post("/early/{show}", status_code=201)
def book_early(show: str, session: EarlyDep, tasks: BackgroundTasks) -> None:
    session.add(Booking(show=show))
    tasks.add_task(note_bookings)


client = TestClient(app, raise_server_exceptions=False)


def call(path: str) -> tuple[int, list[int], int]:
    """The status, what the background task counted, and what is there afterwards."""
    counted.clear()
    status = client.post(path).status_code
    return status, list(counted), count_bookings()


late, early = call("/late/hamlet"), call("/early/hamlet")
late_fails, early_fails = call("/late/nowhere"), call("/early/nowhere")
print("request scope, commit works: ", late)
print("function scope, commit works:", early)
print("request scope, commit fails: ", late_fails)
print("function scope, commit fails:", early_fails)

assert late == (201, [0], 1)
assert early == (201, [2], 2)
assert late_fails == (201, [2], 2)
assert early_fails == (500, [], 2)
