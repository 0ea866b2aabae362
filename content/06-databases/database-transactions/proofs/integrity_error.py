"""A unique constraint speaks at a flush, any query may be one; a savepoint saves the rest."""

from sqlalchemy import create_engine, select, text
from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: session.add(Booking(reference="taken"))  # sends nothing => session.add(Booking(reference="free"))
# breaks: with session.begin_nested():  # only this may fail => with session.no_autoflush:
# breaks: session.add(Note(text="before")) => session.add(Note(text="before")); session.commit()
# breaks: reference: Mapped[str] = mapped_column(unique=True) => reference: Mapped[str]


class Base(DeclarativeBase): ...


class Booking(Base):
    __tablename__ = "bookings"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)


class Note(Base):
    __tablename__ = "notes"

    text: Mapped[str] = mapped_column(primary_key=True)


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    session.add(Booking(reference="taken"))


def outcome(work) -> str:
    try:
        work()
    except (IntegrityError, PendingRollbackError) as error:
        return type(error).__name__
    return "fine"


with Session(engine) as session:
    session.add(Booking(reference="taken"))  # sends nothing
    at_add = "fine"
    at_query = outcome(lambda: session.execute(text("SELECT 1")))

with Session(engine) as session:
    session.add(Note(text="before"))
    session.flush()
    session.add(Booking(reference="taken"))
    at_flush = outcome(session.flush)
    afterwards = outcome(lambda: session.scalar(select(Note)))
    session.rollback()
    again = outcome(lambda: session.scalar(select(Note)))
    note_kept = session.get(Note, "before") is not None

with Session(engine) as session:
    session.add(Note(text="beside"))
    session.flush()

    def add_in_a_savepoint() -> None:
        with session.begin_nested():  # only this may fail
            session.add(Booking(reference="taken"))

    in_savepoint = outcome(add_in_a_savepoint)
    usable = outcome(lambda: session.scalar(select(Note)))
    committed = outcome(session.commit)
with Session(engine) as session:
    beside_kept = session.get(Note, "beside") is not None

print("add:", at_add, "· the next query, any query:", at_query)
print("flush:", at_flush, "· query:", afterwards, "· after rollback:", again, "· note:", note_kept)
print("in a savepoint:", in_savepoint, "· query:", usable, "· note:", beside_kept)

assert (at_add, at_query) == ("fine", "IntegrityError")
assert (at_flush, afterwards) == ("IntegrityError", "PendingRollbackError")
assert (again, note_kept) == ("fine", False)
assert (in_savepoint, usable, committed) == ("IntegrityError", "fine", "fine")
assert beside_kept
