"""Placements: the ten questions at the start, and what was said to them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.base import Base, UTCDateTime


class Placement(Base):
    """A learner has one that is not ended at most; `asks` is the card that waits for an answer."""

    __tablename__ = "placements"
    __table_args__ = (
        Index(
            "uq_placements_open", "learner_id", unique=True, sqlite_where=text("ended_at IS NULL")
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    asks: Mapped[str | None] = mapped_column(String(200))
    started_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)
    ended_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


class PlacementAnswer(Base):
    """The id is that of the answer, made by the client."""

    __tablename__ = "placement_answers"
    __table_args__ = (
        UniqueConstraint("placement_id", "card"),
        Index("ix_placement_answers_history", "learner_id", "answered_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placements.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(200))
    right: Mapped[bool]
    answered_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)
