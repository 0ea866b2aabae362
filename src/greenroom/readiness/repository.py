"""Queries of readiness."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.placement import Placement, PlacementAnswer
from greenroom.models.readiness import ReadinessSnapshot


async def find_placement(session: AsyncSession, learner_id: UUID) -> Placement | None:
    """The newest."""
    query = select(Placement).where(Placement.learner_id == learner_id)
    return (await session.scalars(query.order_by(Placement.id.desc()).limit(1))).one_or_none()


async def list_placement_answers(
    session: AsyncSession, learner_id: UUID
) -> Sequence[PlacementAnswer]:
    """Of all placements, in the order they were given."""
    query = select(PlacementAnswer).where(PlacementAnswer.learner_id == learner_id)
    return (await session.scalars(query.order_by(PlacementAnswer.answered_at))).all()


async def list_snapshots(
    session: AsyncSession, learner_id: UUID, *, level: str, since: date
) -> Sequence[ReadinessSnapshot]:
    """Oldest first; of another level none, they are not to be compared."""
    query = select(ReadinessSnapshot).where(
        ReadinessSnapshot.learner_id == learner_id,
        ReadinessSnapshot.level == level,
        ReadinessSnapshot.day >= since,
    )
    return (await session.scalars(query.order_by(ReadinessSnapshot.day))).all()


async def add_snapshot(session: AsyncSession, **values: Any) -> None:
    """The first look of a day writes it; later ones leave it."""
    await session.execute(insert(ReadinessSnapshot).values(values).on_conflict_do_nothing())


async def add_placement(session: AsyncSession, learner_id: UUID, *, asks: str) -> Placement:
    """Two starts at once get the one that is running."""
    row = {"id": new_id(), "learner_id": learner_id, "asks": asks, "started_at": now()}
    await session.execute(insert(Placement).values(row).on_conflict_do_nothing())
    query = select(Placement).where(
        Placement.learner_id == learner_id, Placement.ended_at.is_(None)
    )
    return (await session.scalars(query)).one()


async def find_placement_answer(
    session: AsyncSession, answer_id: UUID, *, learner_id: UUID
) -> PlacementAnswer | None:
    query = select(PlacementAnswer).where(
        PlacementAnswer.id == answer_id, PlacementAnswer.learner_id == learner_id
    )
    return (await session.scalars(query)).one_or_none()


async def add_placement_answer(session: AsyncSession, **values: Any) -> None:
    """A card is answered once in a placement."""
    await session.execute(insert(PlacementAnswer).values(values).on_conflict_do_nothing())
