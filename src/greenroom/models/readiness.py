"""Readiness as it was on each day that somebody looked: what moved is told against it."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.models.base import Base


class ReadinessSnapshot(Base):
    """One a learner, day of his and level, written at the first look of the day."""

    __tablename__ = "readiness_snapshots"

    learner_id: Mapped[UUID] = mapped_column(
        ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True
    )
    day: Mapped[date] = mapped_column(primary_key=True)
    level: Mapped[str] = mapped_column(String(8), primary_key=True)
    overall: Mapped[float]
    sections: Mapped[dict[str, Any]] = mapped_column(JSON)  # by section: the forecast's middle
