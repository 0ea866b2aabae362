"""What can go wrong while practising, each with its status and a sentence."""

from typing import ClassVar

from greenroom.errors import GreenroomError
from greenroom.practice.schemas import DraftRead, FileDiff


class FilesRefusedError(GreenroomError):
    """Files that may not be saved or submitted; the message names the file and the rule."""

    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "files_refused"


class DraftConflictError(GreenroomError):
    """Saved elsewhere meanwhile: carries what is saved, and how it differs from what was sent."""

    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "draft_conflict"

    def __init__(self, current: DraftRead, diff: list[FileDiff]) -> None:
        message = (
            "This draft was saved in another tab or on another device meanwhile. "
            "Nothing was overwritten: choose which one to keep."
        )
        super().__init__(message, current=current, diff=diff)


class SubmissionNotFoundError(GreenroomError):
    status_code: ClassVar[int] = 404
    code: ClassVar[str] = "submission_not_found"

    def __init__(self) -> None:
        super().__init__("There is no such submission of yours.")


class SubmissionFinishedError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "submission_finished"

    def __init__(self) -> None:
        super().__init__("This submission has its verdict: there is nothing left to cancel.")


class TooManyWaitingError(GreenroomError):
    """Other learners wait too."""

    status_code: ClassVar[int] = 429
    code: ClassVar[str] = "too_many_waiting"

    def __init__(self, most: int, *, retry_after_s: int) -> None:
        super().__init__(
            f"{most} of your submissions wait or run already. Wait for one, or cancel it."
        )
        self.headers = {"Retry-After": str(retry_after_s)}


class GradingUnavailableError(GreenroomError):
    """Nothing is graded or run on this installation now; the message says why."""

    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "grading_unavailable"


class JudgeWarmingError(GreenroomError):
    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "judge_warming"

    def __init__(self) -> None:
        super().__init__("The judge is still warming up. Try again in a few seconds.")
        self.headers = {"Retry-After": "3"}


class CheckNotFoundError(GreenroomError):
    status_code: ClassVar[int] = 404
    code: ClassVar[str] = "check_not_found"

    def __init__(self, message: str) -> None:
        super().__init__(message)


class SolutionsClosedError(GreenroomError):
    status_code: ClassVar[int] = 403
    code: ClassVar[str] = "solutions_closed"

    def __init__(self) -> None:
        super().__init__("The solutions open after a pass, or when you ask to be shown them.")


class RunNotFoundError(GreenroomError):
    status_code: ClassVar[int] = 404
    code: ClassVar[str] = "run_not_found"

    def __init__(self) -> None:
        super().__init__("This run is gone. Start it again.")


class RunEndedError(GreenroomError):
    """Carries why the run ended."""

    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "run_ended"


class RunSourceError(GreenroomError):
    """Neither or both of exercise and example were named."""

    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "run_source"

    def __init__(self) -> None:
        super().__init__("Name one thing to run: `exercise` or `example`.")


class RunsFullError(GreenroomError):
    """Running apps hold places that grading needs too."""

    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "runs_full"

    def __init__(self) -> None:
        super().__init__("Every place for a running app is taken. Try again in a minute.")
        self.headers = {"Retry-After": "60"}
