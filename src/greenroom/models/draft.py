"""Drafts: what a learner has in the editor of an exercise."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.base import Base, UTCDateTime


class Draft(Base):
    """One a learner and exercise. The revision only grows, also when it is reset."""

    __tablename__ = "drafts"
    __table_args__ = (UniqueConstraint("learner_id", "exercise"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    exercise: Mapped[str] = mapped_column(String(100))
    revision: Mapped[int]
    files: Mapped[dict[str, str]] = mapped_column(JSON)
    saved_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)
