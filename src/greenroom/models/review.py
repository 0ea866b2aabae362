"""Reviews: answers that got a grade, and so moved the schedule."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.models.base import Base, UTCDateTime


class Review(Base):
    """The id is made by the client, so that a review sent twice counts once."""

    __tablename__ = "reviews"
    __table_args__ = (Index("ix_reviews_history", "learner_id", "answered_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(200))
    # Not a foreign key: of a guest only the newest answers stay.
    answer_id: Mapped[UUID | None]
    grade: Mapped[int]  # 1 Again, 2 Hard, 3 Good, 4 Easy
    proposed: Mapped[int | None]
    right: Mapped[bool | None]  # None: scored by the learner alone
    predicted: Mapped[float | None]  # the recall that was forecast; None: the first time
    ticked: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))  # spoken
    elapsed_days: Mapped[int]  # since the review before, in days of the learner
    ms: Mapped[int]
    answered_at: Mapped[datetime] = mapped_column(UTCDateTime)
    before: Mapped[dict[str, Any]] = mapped_column(JSON)  # the card's state, for undo
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
