"""A mistake that a check has shown comes back as a card."""

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.judge import Report
from greenroom.models.submission import Submission
from greenroom.review.service import Deck, queue_card


async def queue_mistake(
    session: AsyncSession, held: Submission, report: Report, *, deck: Deck
) -> str | None:
    """The card that went into today's reviews; None where no mistake was diagnosed. Only a
    submission is diagnosed: what is half written is no mistake yet."""
    if report.mistake is None:
        return None
    entry = deck.catalog.get_exercise(held.exercise)
    card = f"{entry.topic}/{report.mistake.card}"
    reason = f"{report.mistake.title} ({entry.exercise.title})"
    queued = await queue_card(session, held.learner_id, card, reason=reason, deck=deck)
    return card if queued else None
