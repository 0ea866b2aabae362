"""Sessions on a SQLite file. Given: do not change it."""

from sqlalchemy import event
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

FILE = "shop.db"


class Base(DeclarativeBase): ...


# A writer waits for up to ten seconds until another one has committed.
engine = create_async_engine(f"sqlite+aiosqlite:///{FILE}", connect_args={"timeout": 10})
Sessions = async_sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine.sync_engine, "connect")
def set_pragmas(connection, _record) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
