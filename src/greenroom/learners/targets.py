"""What a learner prepares for: interview date, level, minutes a day, and how reviews come."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.clock import now
from greenroom.learners import repository
from greenroom.learners.day import day_of, find_zone
from greenroom.learners.errors import DateFarError, DatePastError, UnknownZoneError
from greenroom.learners.schemas import TargetRead, TargetUpdate
from greenroom.models.learner import Learner
from greenroom.models.target import Target, default_target

UTC_ZONE = ZoneInfo("UTC")
FARTHEST = timedelta(days=730)  # plan and forecast are made day by day
SECONDS_A_CARD = 38  # what a review takes, until the learner's own reviews say otherwise


def target_of(learner: Learner) -> Target:
    """His own, or the one of a learner who has said nothing."""
    return learner.target or default_target(learner.id)


def zone_of(target: Target) -> ZoneInfo:
    return find_zone(target.time_zone) or UTC_ZONE


def today_of(target: Target) -> date:
    return day_of(now(), zone_of(target))


def due_a_day(target: Target) -> int:
    """How many due cards a day holds: as many as fit into the minutes, unless he has said."""
    if target.due_a_day is not None:
        return target.due_a_day
    return max(1, target.minutes_a_day * 60 // SECONDS_A_CARD)


def new_a_day(target: Target) -> int:
    """A new card comes back about seven times within a month: one for five minutes."""
    return target.new_a_day if target.new_a_day is not None else max(1, target.minutes_a_day // 5)


def read_target(learner: Learner) -> TargetRead:
    target = target_of(learner)
    today = today_of(target)
    days_left = (target.interview_date - today).days if target.interview_date else None
    return TargetRead(
        chosen=learner.target is not None,
        interview_date=target.interview_date,
        days_left=days_left if days_left is None or days_left >= 0 else None,
        level=target.level,
        minutes_a_day=target.minutes_a_day,
        time_zone=target.time_zone,
        today=today,
        desired_retention=target.desired_retention,
        new_a_day=new_a_day(target),
        due_a_day=due_a_day(target),
        buttons=4 if target.buttons == 4 else 2,
    )


async def update_target(
    session: AsyncSession, learner: Learner, changes: TargetUpdate
) -> TargetRead:
    """Only what is given changes. Raises UnknownZoneError, DatePastError, DateFarError."""
    given: dict[str, Any] = changes.model_dump(exclude_unset=True)
    zone = find_zone(given.get("time_zone", target_of(learner).time_zone))
    if zone is None:
        raise UnknownZoneError(given["time_zone"])
    wanted, today = given.get("interview_date"), day_of(now(), zone)
    if wanted and wanted < today:
        raise DatePastError(wanted)
    if wanted and wanted > today + FARTHEST:
        raise DateFarError(wanted, today + FARTHEST)
    await write_target(session, learner, **given)
    return read_target(learner)


async def write_target(session: AsyncSession, learner: Learner, **values: object) -> None:
    """Two first writes at once make one row."""
    learner.target = await store_target(session, learner.id, **values)


async def store_target(session: AsyncSession, learner_id: UUID, **values: object) -> Target:
    """For work that has no request."""
    return await repository.write_target(session, learner_id, values)


async def find_target(session: AsyncSession, learner_id: UUID) -> Target:
    """For work that has no request: his own, or the default."""
    return await repository.find_target(session, learner_id) or default_target(learner_id)
