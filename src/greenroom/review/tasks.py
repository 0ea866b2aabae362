"""What runs beside the requests: FSRS's parameters are fitted to a learner's reviews."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

import structlog
from fastapi import FastAPI

from greenroom.db import Sessions, session_scope
from greenroom.kit.queue import Queue
from greenroom.review import service
from greenroom.review.service import FIT, Deck, run_fit

log = structlog.stdlib.get_logger("greenroom.review")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """One fit at a time while the app is served; what a restart loses the next review brings."""
    app.state.fits = Queue(workers=1)
    app.state.fits.register(FIT, Fitter(app.state.sessions, Deck.of(app)).fit)
    async with app.state.fits.working():
        yield


@dataclass(frozen=True)
class Fitter:
    """Reads, fits in a process of its own while no session is open, and keeps the proposal."""

    sessions: Sessions
    deck: Deck

    async def fit(self, key: str) -> None:
        """Safe to run twice: it looks first whether it is the time."""
        learner_id = UUID(key)
        async with session_scope(self.sessions) as session:
            prepared = await service.prepare_fit(session, learner_id)
        if prepared is None:
            return
        given, reviews = prepared
        fitted = await run_fit(given)
        async with session_scope(self.sessions) as session:
            await service.propose_fit(session, learner_id, fitted, reviews=reviews, deck=self.deck)
        log.info("parameters were fitted", learner=key, reviews=reviews)
