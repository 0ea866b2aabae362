"""The tables of the bank, and what a test needs to set the scene."""

from collections.abc import Callable

from sqlalchemy import create_engine, delete, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///bank.db")
_meanwhile: list[Callable[[], object]] = []


class Base(DeclarativeBase): ...


class Account(Base):
    __tablename__ = "accounts"

    name: Mapped[str] = mapped_column(primary_key=True)
    cents: Mapped[int]


class Transfer(Base):
    __tablename__ = "transfers"

    key: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]
    target: Mapped[str]
    cents: Mapped[int]


def reset(**cents: int) -> None:
    """Empties the bank and opens accounts: `reset(ana=100, bo=0)`."""
    _meanwhile.clear()
    with Session(engine) as session, session.begin():
        session.execute(delete(Transfer))
        session.execute(delete(Account))
        session.add_all(Account(name=name, cents=amount) for name, amount in cents.items())


def meanwhile(work: Callable[[], object]) -> None:
    """Does `work` once, in the moment after the app has next read an account."""
    _meanwhile.append(work)


@event.listens_for(engine, "connect")
def _set_pragmas(connection, _record) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")


@event.listens_for(engine, "after_cursor_execute")
def _after_a_read(_connection, _cursor, statement: str, *_rest) -> None:
    if _meanwhile and statement.startswith("SELECT") and "FROM accounts" in statement:
        _meanwhile.pop()()


Base.metadata.create_all(engine)
