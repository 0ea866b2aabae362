"""Queries on learners."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.learner import Learner, LearnerKind


async def find_learner(session: AsyncSession, learner_id: UUID) -> Learner | None:
    return (await session.scalars(select(Learner).where(Learner.id == learner_id))).one_or_none()


async def get_or_create(session: AsyncSession, learner_id: UUID, *, kind: LearnerKind) -> Learner:
    """Two first requests at once both get the one row."""
    found = await find_learner(session, learner_id)
    if found:
        return found
    row = {"id": learner_id, "kind": kind, "created_at": now()}
    await session.execute(insert(Learner).values(row).on_conflict_do_nothing())
    return (await session.scalars(select(Learner).where(Learner.id == learner_id))).one()


def create_guest(session: AsyncSession) -> Learner:
    learner = Learner(id=new_id(), kind="guest", created_at=now())
    session.add(learner)
    return learner
