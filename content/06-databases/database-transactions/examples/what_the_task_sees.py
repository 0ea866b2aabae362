"""A background task looks for the row of its own request: in request scope it is too early."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase): ...


class Booking(Base):
    __tablename__ = "bookings"

    name: Mapped[str] = mapped_column(primary_key=True)


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)
seen: dict[str, bool] = {}


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session
        session.commit()


LateDep = Annotated[Session, Depends(get_session)]
EarlyDep = Annotated[Session, Depends(get_session, scope="function")]
app = FastAPI()


def look(name: str) -> None:
    with Session(engine) as session:
        seen[name] = session.get(Booking, name) is not None


@app.post("/request-scope", status_code=201)
def book_late(session: LateDep, tasks: BackgroundTasks) -> None:
    session.add(Booking(name="late"))
    tasks.add_task(look, "late")


@app.post("/function-scope", status_code=201)
def book_early(session: EarlyDep, tasks: BackgroundTasks) -> None:
    session.add(Booking(name="early"))
    tasks.add_task(look, "early")


@app.get("/seen")
def read_seen() -> dict[str, bool]:
    return seen


# try: POST /request-scope -> 201 null
# try: POST /function-scope -> 201 null
# try: GET /seen -> 200 {"late": false, "early": true}
