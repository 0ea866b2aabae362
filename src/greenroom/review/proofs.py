"""Runs a proof because a learner wants to see it."""

from functools import partial
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import run_proof
from greenroom.db import after_commit
from greenroom.judge import BoxFailed
from greenroom.live.schemas import ProofNotice
from greenroom.live.service import notify
from greenroom.review.desks import Deck
from greenroom.review.errors import JudgeNotReadyError
from greenroom.review.runner import RETRY_AFTER_S, Runner
from greenroom.review.schemas import ProofRunRead


async def run_asked_proof(
    session: AsyncSession, learner_id: UUID, slug: str, *, runner: Runner, deck: Deck
) -> ProofRunRead:
    """Runs it now, whatever is known of it. Withholding is for the check at the start: one run
    on a busy machine says too little. Raises ProofNotFoundError, JudgeNotReadyError."""
    proof = deck.catalog.get_proof(slug)
    runner.require_judge()
    try:
        run = await run_proof(runner.judge, proof)
    except BoxFailed as error:
        reason = str(error).rstrip(".")
        message = f"The proof did not run: {reason}."
        raise JudgeNotReadyError(message, retry_after_s=RETRY_AFTER_S) from error
    topic, _, name = slug.rpartition("/")
    for card in deck.catalog.cards:
        if card.topic == topic and name in card.proofs:
            notice = ProofNotice(card=card.slug, proof=name, passed=run.holds)
            after_commit(session, partial(notify, deck.notices, learner_id, notice))
    return ProofRunRead(
        proof=slug,
        holds=run.holds,
        message=run.message,
        output=run.evidence.output or "",
        ms=run.evidence.ms,
        versions=run.evidence.versions,
        ran_at=run.evidence.ran_at,
    )
