"""Answers: what a learner said to a card, and whether the running app agreed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.clock import now
from greenroom.models.base import Base, UTCDateTime


class Answer(Base):
    """The id is made by the client, so that an answer sent twice counts once."""

    __tablename__ = "answers"
    __table_args__ = (Index("ix_answers_history", "learner_id", "card"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(200))
    content_hash: Mapped[str] = mapped_column(String(64))
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    right: Mapped[bool | None]  # None: spoken, scored by the learner alone
    proposed: Mapped[int]  # the grade
    result: Mapped[dict[str, Any]] = mapped_column(JSON)
    answered_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)
