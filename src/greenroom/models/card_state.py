"""Card states: what a learner's memory of a card is, and when it comes back."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.models.base import Base, UTCDateTime


class CardState(Base):
    """One a learner and card that was ever graded, queued, flagged or set aside.

    Rows of a learner lie side by side (no row id), so that one read gets them all however many
    learners there are.
    """

    __tablename__ = "card_states"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own form

    learner_id: Mapped[UUID] = mapped_column(
        ForeignKey("learners.id", ondelete="CASCADE"), primary_key=True
    )
    card: Mapped[str] = mapped_column(String(200), primary_key=True)
    stability: Mapped[float | None]  # days until recall falls to 90 %; None: never graded
    difficulty: Mapped[float | None]
    due_on: Mapped[date | None]  # a day of the learner
    due_at: Mapped[datetime | None] = mapped_column(UTCDateTime)  # a step within the day, or None
    introduced_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    reviewed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    reps: Mapped[int] = mapped_column(default=0)
    lapses: Mapped[int] = mapped_column(default=0)
    content_hash: Mapped[str | None] = mapped_column(String(64))  # of the card as last graded
    suspended_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    leech: Mapped[bool] = mapped_column(
        default=False
    )  # suspended because it was forgotten so often
    buried_until: Mapped[date | None]
    flagged_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    note: Mapped[str | None] = mapped_column(String(500))
    queued_at: Mapped[datetime | None] = mapped_column(UTCDateTime)  # a mistake named it
    queued_for: Mapped[str | None] = mapped_column(String(300))
