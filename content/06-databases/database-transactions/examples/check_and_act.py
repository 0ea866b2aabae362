"""Somebody else buys the last seat between check and write, or before the one statement."""

from fastapi import FastAPI, HTTPException
from sqlalchemy import create_engine, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    session.add_all([Show(name="hamlet", free=1), Show(name="macbeth", free=1)])

app = FastAPI()


def somebody_else_buys(name: str) -> None:
    with Session(engine) as session, session.begin():
        session.execute(update(Show).where(Show.name == name).values(free=Show.free - 1))


@app.post("/hamlet", status_code=201)
def check_then_act() -> None:
    with Session(engine) as session:
        show = session.get_one(Show, "hamlet")
        if show.free < 1:
            raise HTTPException(409, "sold out")
        somebody_else_buys("hamlet")
        show.free -= 1
        session.commit()


@app.post("/macbeth", status_code=201)
def check_in_the_act() -> None:
    with Session(engine) as session:
        somebody_else_buys("macbeth")
        has_seat = Show.name == "macbeth", Show.free >= 1
        taken = session.execute(update(Show).where(*has_seat).values(free=Show.free - 1))
        if taken.rowcount == 0:
            raise HTTPException(409, "sold out")
        session.commit()


@app.get("/free")
def read_free() -> dict[str, int]:
    with Session(engine) as session:
        return {show.name: show.free for show in session.query(Show)}


# try: POST /hamlet -> 201 null
# try: POST /macbeth -> 409 {"detail": "sold out"}
# try: GET /free -> 200 {"hamlet": 0, "macbeth": 0}
