"""Why an answer to a card is not taken."""

from typing import ClassVar

from greenroom.errors import GreenroomError


class CardNotRunError(GreenroomError):
    """Only cards with a program are answered by running it."""

    status_code: ClassVar[int] = 400
    code: ClassVar[str] = "card_not_run"

    def __init__(self, kind: str) -> None:
        super().__init__(
            f"A {kind} card is not answered here: only predict and output cards have a program "
            "whose run gives the answer. Read the back of this card instead."
        )


class UnknownPartError(GreenroomError):
    status_code: ClassVar[int] = 422
    code: ClassVar[str] = "answer_part_unknown"

    def __init__(self, part: str, asked: tuple[str, ...]) -> None:
        super().__init__(f"This card asks for {', '.join(asked)}, not for {part}.")


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


class JudgeNotReadyError(GreenroomError):
    """Nothing is stored, so the same answer can be sent again."""

    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "judge_not_ready"

    def __init__(self, message: str, *, retry_after_s: int) -> None:
        super().__init__(message)
        self.headers = {"Retry-After": str(retry_after_s)}
