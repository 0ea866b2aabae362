"""Submissions: what was sent, who grades it now, and the one verdict."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.models.base import Base, UTCDateTime

SubmissionState = Literal["queued", "running", "done", "cancelled"]
UNFINISHED: tuple[SubmissionState, ...] = ("queued", "running")


class Submission(Base):
    """The row is its own outbox: `queued` rows are put into the queue until they are graded.

    Who grades holds the lease and renews it; a verdict is written only by its holder.
    """

    __tablename__ = "submissions"
    __table_args__ = (
        Index("ix_submissions_history", "learner_id", "exercise", "id"),
        Index("ix_submissions_state", "state"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    learner_id: Mapped[UUID] = mapped_column(ForeignKey("learners.id", ondelete="CASCADE"))
    exercise: Mapped[str] = mapped_column(String(100))
    only: Mapped[Literal["visible", "all"]] = mapped_column(String(8))
    typing: Mapped[bool] = mapped_column(default=False)  # a run that was made as one typed
    seed: Mapped[int | None] = mapped_column(BigInteger)
    with_hints: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(UTCDateTime, default=now)

    state: Mapped[SubmissionState] = mapped_column(String(10), default="queued")
    lease: Mapped[UUID | None]
    lease_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    failures: Mapped[int] = mapped_column(default=0)  # grades that ended without a verdict

    verdict: Mapped[str | None] = mapped_column(String(16))
    passed: Mapped[int | None]
    checks: Mapped[int | None]
    results: Mapped[list[bool | None] | None] = mapped_column(JSON(none_as_null=True))
    mistake: Mapped[str | None] = mapped_column(String(200))
    queued_card: Mapped[str | None] = mapped_column(String(200))  # by the mistake, into the reviews
    ms: Mapped[float | None]
    finished_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    # Large: a page of the history must not read them, nor by accident.
    files: Mapped[dict[str, str]] = mapped_column(JSON, deferred=True, deferred_raiseload=True)
    report: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), deferred=True, deferred_raiseload=True
    )
