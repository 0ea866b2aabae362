"""Why a guest has to wait, and a target is not taken."""

from datetime import date
from typing import ClassVar

from greenroom.errors import GreenroomError


class TooManyRequestsError(GreenroomError):
    """Nothing was done or stored: the same request may be sent again."""

    status_code: ClassVar[int] = 429
    code: ClassVar[str] = "too_many_requests"

    def __init__(self, what: str, per_minute: int, *, retry_after_s: int) -> None:
        seconds = "a second" if retry_after_s == 1 else f"{retry_after_s} seconds"
        super().__init__(f"A guest may send {per_minute} {what} a minute. Try again in {seconds}.")
        self.headers = {"Retry-After": str(retry_after_s)}


class UnknownZoneError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "time_zone_unknown"

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not a time zone. Name one as Europe/Lisbon or America/Lima.")


class DatePastError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "date_past"

    def __init__(self, given: date) -> None:
        super().__init__(
            f"{given.day} {given:%B %Y} is over where you are. Give a day from today on, or none."
        )


class DateFarError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "date_far"

    def __init__(self, given: date, last: date) -> None:
        super().__init__(
            f"{given.day} {given:%B %Y} is too far away to plan for. Give a day up to "
            f"{last.day} {last:%B %Y}, or none."
        )
