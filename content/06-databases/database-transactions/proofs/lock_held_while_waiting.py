"""From its first write to the commit a transaction keeps others from writing, not reading."""

import asyncio

from sqlalchemy import event, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# breaks: await session.execute(take("a"))  # before the card => pass
# breaks: await session.commit()  # before the card => pass
# breaks: read = await session.scalar(select(Show.free).where(Show.name == "b")) => read = await sell("b")


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


# Others give up at once instead of waiting, so that the proof does not wait either.
engine = create_async_engine("sqlite+aiosqlite:///theatre.db", connect_args={"timeout": 0})
Sessions = async_sessionmaker(engine)


@event.listens_for(engine.sync_engine, "connect")
def use_a_log(connection, record) -> None:
    connection.execute("PRAGMA journal_mode = WAL")


def take(show: str):
    return update(Show).where(Show.name == show).values(free=Show.free - 1)


async def sell(show: str) -> str:
    try:
        async with Sessions.begin() as session:
            await session.execute(take(show))
    except OperationalError as error:
        return str(error.orig)
    return "sold"


async def ask_the_card(seen: list[object]) -> None:
    """The card service thinks, and meanwhile somebody else comes, for another show."""
    async with Sessions() as session:
        read = await session.scalar(select(Show.free).where(Show.name == "b"))
    seen += [read, await sell("b")]


async def main() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with Sessions.begin() as session:
        session.add_all([Show(name="a", free=9), Show(name="b", free=9)])

    inside: list[object] = []
    async with Sessions() as session:
        await session.execute(take("a"))  # before the card
        await ask_the_card(inside)
        await session.commit()

    between: list[object] = []
    async with Sessions() as session:
        await session.execute(take("a"))
        await session.commit()  # before the card
        await ask_the_card(between)

    print("the card is asked in the transaction, others:", inside)
    print("the card is asked after the commit, others:  ", between)
    assert inside == [9, "database is locked"]
    assert between == [9, "sold"]


asyncio.run(main())
