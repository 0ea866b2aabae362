"""Why an answer or a grade is not taken."""

from datetime import datetime
from typing import ClassVar

from greenroom.errors import GreenroomError


class AnswerKindError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "answer_kind"

    def __init__(self, kind: str, field: str) -> None:
        super().__init__(f"A {kind} card is answered with `{field}`, or with `dont_know`.")


class UnknownPartError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "answer_part_unknown"

    def __init__(self, part: str, asked: tuple[str, ...]) -> None:
        super().__init__(f"This card asks for {', '.join(asked)}, not for {part}.")


class UnknownChoiceError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "answer_choice_unknown"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} If the card changed since it was shown, load it again.")


class NotJSONError(GreenroomError):
    """Nothing is counted: a typing slip is not a wrong answer."""

    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "answer_not_json"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The app answers with JSON, and what you typed is none. {reason} Nothing was counted."
        )


class AnswerTakenError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "answer_taken"

    def __init__(self) -> None:
        super().__init__("This id belongs to another answer. Make a new id for a new answer.")


class CardChangedError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "card_changed"

    def __init__(self) -> None:
        super().__init__(
            "This card was changed since you saw it. Nothing was counted: load it again."
        )


class CardWithheldError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "card_withheld"

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} Nothing was counted.")


class CardSuspendedError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "card_suspended"

    def __init__(self) -> None:
        super().__init__("This card is suspended. Take it up again to have it scheduled.")


class ReviewTakenError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "review_taken"

    def __init__(self) -> None:
        super().__init__("This id belongs to another review. Make a new id for a new review.")


class AnswerNotFoundError(GreenroomError):
    """Also where it is another learner's, or of another card."""

    status_code: ClassVar[int] = 404
    code: ClassVar[str] = "answer_not_found"

    def __init__(self) -> None:
        super().__init__("You gave no such answer to this card.")


class AlreadyGradedError(GreenroomError):
    """The other device was first, or this answer has its grade already."""

    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "card_already_graded"

    def __init__(self, at: datetime) -> None:
        super().__init__(
            f"This card got its grade at {at:%H:%M} UTC already, after you were asked, perhaps "
            "on another device. Nothing was counted twice.",
            reviewed_at=at,
        )


class GradeContradictedError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "grade_contradicted"

    def __init__(self, grade: str, proposed: str) -> None:
        super().__init__(
            f"{grade} is more than what came out: {proposed} is proposed, and you may only lower "
            "it. Nothing was counted."
        )


class NothingToUndoError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "nothing_to_undo"

    def __init__(self) -> None:
        super().__init__("There is no review of the last day left to undo.")


class NothingToCatchUpError(GreenroomError):
    """A page of long ago: it would cap days, and hold new cards back, for nothing."""

    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "nothing_to_catch_up"

    def __init__(self) -> None:
        super().__init__("No card is due, so there is nothing to catch up. Nothing was changed.")


class JudgeNotReadyError(GreenroomError):
    """Nothing is stored, so the same answer can be sent again."""

    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "judge_not_ready"

    def __init__(self, message: str, *, retry_after_s: int) -> None:
        super().__init__(message)
        self.headers = {"Retry-After": str(retry_after_s)}


class NoProposalError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "no_proposal"

    def __init__(self) -> None:
        super().__init__("There are no fitted parameters to decide on.")
