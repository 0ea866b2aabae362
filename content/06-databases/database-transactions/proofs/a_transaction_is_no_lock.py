"""Two transactions may write one number from what both read; conditions and versions tell."""

from sqlalchemy import CheckConstraint, create_engine, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

# breaks: theirs.free -= 1 => theirs.free = Show.free - 1
# breaks: .where(Show.name == "b", Show.free >= 1) => .where(Show.name == "b")
# breaks: .values(free=Show.free - 1) => .values(free=Show.free)
# breaks: __mapper_args__ = {"version_id_col": version} => __mapper_args__ = {}
# breaks: .where(Show.name == "d", Show.free >= 3) => .where(Show.name == "d", Show.free > 0)
# breaks: CheckConstraint("free >= 0") => CheckConstraint("free >= -9")
# breaks: session.rollback()  # no transaction yet => session.execute(text("BEGIN"))


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


class Guarded(Base):
    __tablename__ = "guarded"
    __table_args__ = (CheckConstraint("free >= 0"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


class Seat(Base):
    __tablename__ = "seats"

    number: Mapped[int] = mapped_column(primary_key=True)
    buyer: Mapped[str | None]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


engine = create_engine("sqlite:///theatre.db")
with engine.connect() as connection:
    connection.execute(text("PRAGMA journal_mode = WAL"))
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    session.add_all([Show(name="a", free=9), Show(name="b", free=1), Show(name="d", free=2)])
    session.add_all([Seat(number=1, version=1), Guarded(name="e", free=0)])

with Session(engine) as first, Session(engine) as second:
    mine, theirs = first.get_one(Show, "a"), second.get_one(Show, "a")
    mine.free -= 1
    first.commit()
    theirs.free -= 1
    second.commit()

take = update(Show).where(Show.name == "b", Show.free >= 1).values(free=Show.free - 1)
with Session(engine) as first, Session(engine) as second:
    rows = [first.execute(take).rowcount]
    first.commit()
    rows.append(second.execute(take).rowcount)
    second.commit()

three = update(Show).where(Show.name == "d", Show.free >= 3).values(free=Show.free - 3)
with Session(engine) as session:
    rows_of_three = session.execute(three).rowcount
    session.commit()

with Session(engine) as first, Session(engine) as second:
    my_seat, their_seat = first.get_one(Seat, 1), second.get_one(Seat, 1)
    my_seat.buyer = "ana"
    first.commit()
    their_seat.buyer = "bo"
    try:
        second.commit()
        versioned = "committed"
    except StaleDataError as error:
        versioned = type(error).__name__

with Session(engine) as session:
    try:
        session.execute(update(Guarded).values(free=Guarded.free - 1))
        guarded = "accepted"
    except IntegrityError as error:
        guarded = str(error.orig)

a_free = select(Show.free).where(Show.name == "a")
with Session(engine) as session, Session(engine) as other:
    session.rollback()  # no transaction yet
    reads = [session.scalar(a_free)]
    other.execute(update(Show).where(Show.name == "a").values(free=7))
    other.commit()
    reads.append(session.scalar(a_free))
    session.rollback()

with Session(engine) as session:
    frees = dict(session.execute(select(Show.name, Show.free)).all())
    buyer = session.scalar(select(Seat.buyer))
print("9 seats, two bookings that subtract in Python:", reads[0])
print("1 seat, two UPDATEs with a condition, rows:", rows, "free:", frees["b"])
print("2 seats, an order of three, rows:", rows_of_three, "free:", frees["d"])
print("a version column, the second commit:", versioned, "buyer:", buyer)
print("one seat less than none, with a constraint:", guarded)
print("two SELECTs in one session, another commits in between:", reads)

assert reads == [8, 7]
assert guarded.startswith("CHECK constraint failed")
assert (rows, frees["b"]) == ([1, 0], 0)
assert (rows_of_three, frees["d"]) == (0, 2)
assert (versioned, buyer) == ("StaleDataError", "ana")
