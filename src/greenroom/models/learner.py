"""Learners: a guest is a learner without an account."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.base import Base, UTCDateTime
from greenroom.models.target import Target

LearnerKind = Literal["local", "guest"]


class Learner(Base):
    """Whoever learns here; every draft, submission and answer belongs to one."""

    __tablename__ = "learners"
    __table_args__ = (Index("ix_learners_idle", "kind", "seen_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[LearnerKind] = mapped_column(String(8))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)
    # Of a guest: to the day, or there would be a write with each request.
    seen_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)
    # Read with the learner, in the same query: most requests of a review need it.
    target: Mapped[Target | None] = relationship(lazy="joined", passive_deletes=True)
