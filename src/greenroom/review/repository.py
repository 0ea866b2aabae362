"""Queries on answers."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.models.answer import Answer


async def find_answer(session: AsyncSession, answer_id: UUID) -> Answer | None:
    # No autoflush: a guest that is new would take the write lock for as long as the card runs.
    with session.no_autoflush:
        return (await session.scalars(select(Answer).where(Answer.id == answer_id))).one_or_none()


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """All but the newest."""
    answers = select(Answer.id).where(Answer.learner_id == learner_id)
    old = answers.order_by(Answer.answered_at.desc()).offset(keep)
    await session.execute(delete(Answer).where(Answer.id.in_(old)))
