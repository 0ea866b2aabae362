"""The database: engine, sessions, and the only commit."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

from fastapi import Depends
from fastapi.requests import HTTPConnection
from sqlalchemy import event
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.pool import ConnectionPoolEntry

Sessions = async_sessionmaker[AsyncSession]
BUSY_TIMEOUT_S = 10


def _set_pragmas(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_S * 1000}")
    cursor.close()


def make_engine(path: Path) -> AsyncEngine:
    """An engine on the SQLite file at `path`: WAL, foreign keys on, waits while it is busy."""
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S}
    )
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    return engine


def make_sessions(engine: AsyncEngine) -> Sessions:
    """Sessions whose rows stay readable after the commit."""
    return async_sessionmaker(engine, expire_on_commit=False)


def after_commit(session: AsyncSession, callback: Callable[[], None]) -> None:
    """Calls `callback` once this session has committed, never if it does not.

    Events and tasks go through here: whoever receives one can read the rows it tells of.
    """
    session.info.setdefault("after_commit", []).append(callback)


@asynccontextmanager
async def session_scope(sessions: Sessions) -> AsyncIterator[AsyncSession]:
    """A session that commits at the end, or rolls back at an error. The only commit there is."""
    async with sessions() as session:
        yield session
        await session.commit()
        for callback in session.info.pop("after_commit", []):
            callback()


async def get_session(connection: HTTPConnection) -> AsyncIterator[AsyncSession]:
    """The session of a request: shared by everything in it, committed before the response."""
    async with session_scope(connection.app.state.sessions) as session:
        yield session


# Function scope: a commit that fails is a 500 and never a 201 that was already sent.
SessionDep = Annotated[AsyncSession, Depends(get_session, scope="function")]


def get_sessions(connection: HTTPConnection) -> Sessions:
    """For streams, which live longer than a request should hold a session."""
    sessions: Sessions = connection.app.state.sessions
    return sessions


SessionsDep = Annotated[Sessions, Depends(get_sessions)]
