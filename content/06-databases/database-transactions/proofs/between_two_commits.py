"""A process that ends between two commits leaves half; one commit leaves both rows or none."""

from contextlib import suppress

from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: session.commit()  # one of two => session.flush()
# breaks: session.flush()  # not kept yet => session.commit()
# breaks: ends_after=2, commits=1 => ends_after=1, commits=1


class Killed(BaseException):
    """Stands for the end of the process: its connections end, with all that is not committed."""


class Base(DeclarativeBase): ...


class Order(Base):
    __tablename__ = "orders"

    name: Mapped[str] = mapped_column(primary_key=True)


class Message(Base):
    __tablename__ = "messages"

    name: Mapped[str] = mapped_column(primary_key=True)


ORDER_FIRST, MESSAGE_FIRST = (Order, Message), (Message, Order)


def place(name: str, tables: tuple[type[Base], ...], *, commits: int, ends_after: int) -> None:
    with Session(create_engine("sqlite:///shop.db")) as session:
        for number, table in enumerate(tables, start=1):
            session.add(table(name=name))
            if commits == 2:
                session.commit()  # one of two
            else:
                session.flush()  # not kept yet
            if number == 2:
                session.commit()
            if number == ends_after:
                raise Killed


def run(name: str, tables: tuple[type[Base], ...], *, ends_after: int, commits: int) -> list[int]:
    """How many orders and messages are in the file when the process has ended."""
    with suppress(Killed):
        place(name, tables, commits=commits, ends_after=ends_after)
    engine = create_engine("sqlite:///shop.db")
    with Session(engine) as session:
        counts = [
            session.scalar(select(func.count()).select_from(table).where(table.name == name))
            for table in (Order, Message)
        ]
    engine.dispose()
    return counts


engine = create_engine("sqlite:///shop.db")
Base.metadata.create_all(engine)
engine.dispose()

order_first = run("a", ORDER_FIRST, ends_after=1, commits=2)
message_first = run("b", MESSAGE_FIRST, ends_after=1, commits=2)
together = run("c", ORDER_FIRST, ends_after=1, commits=1)
after_the_commit = run("d", ORDER_FIRST, ends_after=2, commits=1)
print("two commits, order first:  ", order_first)
print("two commits, message first:", message_first)
print("one commit, ended before:  ", together)
print("one commit, ended after:   ", after_the_commit)

assert order_first == [1, 0]
assert message_first == [0, 1]
assert together == [0, 0]
assert after_the_commit == [1, 1]
