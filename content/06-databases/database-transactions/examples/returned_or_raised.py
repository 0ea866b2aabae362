"""A refusal that is returned is committed; one that is raised is rolled back."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import JSONResponse
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase): ...


class Booking(Base):
    __tablename__ = "bookings"

    id: Mapped[int] = mapped_column(primary_key=True)


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session
        session.commit()


SessionDep = Annotated[Session, Depends(get_session, scope="function")]
app = FastAPI()


@app.post("/returned", status_code=201)
def book_and_return(session: SessionDep):
    session.add(Booking())
    return JSONResponse({"detail": "the card was refused"}, status_code=402)


@app.post("/raised", status_code=201)
def book_and_raise(session: SessionDep) -> None:
    session.add(Booking())
    raise HTTPException(402, "the card was refused")


@app.get("/bookings")
def count_bookings(session: SessionDep) -> int:
    return session.scalar(select(func.count()).select_from(Booking))


# try: POST /raised -> 402 {"detail": "the card was refused"}
# try: GET /bookings -> 200 0
# try: POST /returned -> 402 {"detail": "the card was refused"}
# try: GET /bookings -> 200 1
