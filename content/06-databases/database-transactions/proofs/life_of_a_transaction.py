"""A transaction begins with the first statement; in function scope it ends before the answer."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: Depends(get_session, scope="function") => Depends(get_session)
# breaks: events.append("endpoint returns") => session.flush()
# breaks: session.add(Booking(reference="a")) => session.add(Booking(reference="a")); session.flush()


class Base(DeclarativeBase): ...


class Booking(Base):
    __tablename__ = "bookings"

    reference: Mapped[str] = mapped_column(primary_key=True)


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)
engine.dispose()
events: list[str] = []


def note(name: str, what: str) -> None:
    event.listen(engine, name, lambda *args: events.append(what))


note("checkout", "connection taken")
note("before_cursor_execute", "INSERT sent")
note("commit", "committed")
note("checkin", "connection given back")


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        events.append("session made")
        yield session
        session.commit()


SessionDep = Annotated[Session, Depends(get_session, scope="function")]


class RecordSending:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def send_and_note(message) -> None:
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                events.append("response sent")

        await self.app(scope, receive, send_and_note)


app = FastAPI()
app.add_middleware(RecordSending)


@app.post("/bookings", status_code=201)
def book(session: SessionDep) -> None:
    session.add(Booking(reference="a"))
    events.append("booking added")
    events.append("endpoint returns")


with TestClient(app) as client:
    client.post("/bookings")
print(" > ".join(events))

assert events == [
    "session made",
    "booking added",
    "endpoint returns",
    "connection taken",
    "INSERT sent",
    "committed",
    "connection given back",
    "response sent",
]
