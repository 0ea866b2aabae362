"""Help: how many hints of an exercise a learner has opened, and whether he was shown solutions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.ids import new_id
from greenroom.models.base import Base, UTCDateTime


class Help(Base):
    """One a learner and exercise; no row: no help was asked for."""

    __tablename__ = "helps"
    __table_args__ = (UniqueConstraint("learner_id", "exercise"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    exercise: Mapped[str] = mapped_column(String(100))
    hints: Mapped[int] = mapped_column(default=0)
    shown_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
