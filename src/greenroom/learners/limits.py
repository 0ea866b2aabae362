"""What a guest may do and keep. The local learner may do all: it is his own machine."""

from dataclasses import dataclass
from typing import Self

from greenroom.config import Settings
from greenroom.kit.rate_limit import RateLimit
from greenroom.learners.errors import TooManyRequestsError
from greenroom.models.learner import Learner


@dataclass(frozen=True, slots=True)
class GuestLimits:
    """Three rates, and how many rows of each kind stay."""

    programs: RateLimit
    typed: RateLimit
    answers: RateLimit
    submissions_kept: int
    answers_kept: int

    @classmethod
    def of(cls, settings: Settings) -> Self:
        return cls(
            programs=RateLimit(settings.guest_programs_per_minute),
            typed=RateLimit(settings.guest_programs_per_minute),
            answers=RateLimit(settings.guest_answers_per_minute),
            submissions_kept=settings.guest_submissions_kept,
            answers_kept=settings.guest_answers_kept,
        )


def require_rate(learner: Learner, limit: RateLimit, what: str) -> None:
    """Counts a guest's request. Raises TooManyRequestsError."""
    if learner.kind != "guest":
        return
    wait_s = limit.hit(str(learner.id))
    if wait_s is not None:
        raise TooManyRequestsError(what, limit.per_minute, retry_after_s=wait_s)
