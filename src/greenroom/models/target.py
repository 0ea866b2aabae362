"""Targets: what a learner prepares for, and how his reviews are scheduled."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.clock import now
from greenroom.models.base import Base, UTCDateTime

TargetLevel = Literal["junior", "mid", "senior"]


class Target(Base):
    """One a learner. He who has none gets `default_target`."""

    __tablename__ = "targets"

    learner_id: Mapped[UUID] = mapped_column(
        ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True
    )
    interview_date: Mapped[date | None]
    level: Mapped[TargetLevel] = mapped_column(String(8))
    minutes_a_day: Mapped[int]
    time_zone: Mapped[str] = mapped_column(String(64))
    desired_retention: Mapped[float]
    new_a_day: Mapped[int | None]  # None: follows from the minutes
    due_a_day: Mapped[int | None]
    buttons: Mapped[int]
    # FSRS: those in force (None: the package's own), and those fitted that nobody accepted yet.
    parameters: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))
    parameters_since: Mapped[datetime | None] = mapped_column(UTCDateTime)
    proposal: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    fitted_reviews: Mapped[int]  # how many reviews there were when parameters were last fitted
    # Until this day other numbers hold, chosen after days away; then the usual ones again.
    catch_up_until: Mapped[date | None]
    catch_up_a_day: Mapped[int | None]
    changed_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)


def default_target(learner_id: UUID) -> Target:
    """Of a learner who has said nothing: not stored until he does."""
    return Target(
        learner_id=learner_id,
        level="mid",
        minutes_a_day=25,
        time_zone="UTC",
        desired_retention=0.9,
        buttons=2,
        fitted_reviews=0,
    )
