"""What runs beside the requests: guests who stay away are forgotten."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog
from fastapi import FastAPI

from greenroom.db import Sessions, session_scope
from greenroom.kit.background import running
from greenroom.learners import service

log = structlog.stdlib.get_logger("greenroom.learners")

SWEEP_EVERY = timedelta(days=1)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Deletes idle guests now and once a day while the app is served."""
    away = timedelta(days=app.state.settings.guest_retention_days)
    async with running(_sweep_daily(app.state.sessions, away)):
        yield


async def _sweep_daily(sessions: Sessions, away: timedelta) -> None:
    while True:
        try:
            await delete_idle_guests(sessions, away)
        except Exception:
            log.exception("idle guests could not be deleted")
        await asyncio.sleep(SWEEP_EVERY.total_seconds())


async def delete_idle_guests(sessions: Sessions, away: timedelta) -> int:
    """Deletes guests who were away for longer, with all that is theirs; how many they were.

    A few a transaction, so that nobody waits long for the database.
    """
    deleted, last = 0, -1
    while last != 0:
        async with session_scope(sessions) as session:
            last = await service.delete_idle_guests(session, away)
        deleted += last
    if deleted:
        log.info("idle guests were deleted", guests=deleted, days=away.days)
    return deleted
