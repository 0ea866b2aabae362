"""Why an answer of a placement is not taken."""

from typing import ClassVar

from greenroom.errors import GreenroomError


class PlacementNotRunningError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "placement_not_running"

    def __init__(self) -> None:
        super().__init__("No placement is running: it has ended or was not started. Start one.")


class NotAskedError(GreenroomError):
    """Two tabs, or a card that was answered already."""

    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "placement_card_not_asked"

    def __init__(self, card: str, asked: str) -> None:
        super().__init__(f"The placement asks {asked} now, not {card}. Nothing was counted.")


class NothingToAskError(GreenroomError):
    status_code: ClassVar[int] = 409
    code: ClassVar[str] = "placement_nothing_to_ask"

    def __init__(self) -> None:
        super().__init__("Every card that a placement can ask was asked. Reviews say more now.")
