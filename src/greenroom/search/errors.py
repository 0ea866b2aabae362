"""Why a search may have to wait."""

from typing import ClassVar

from greenroom.errors import GreenroomError


class SearchNotReadyError(GreenroomError):
    """The index is still being made: it is made when somebody asks first after new content."""

    status_code: ClassVar[int] = 503
    code: ClassVar[str] = "search_not_ready"

    def __init__(self) -> None:
        super().__init__("The search index is still being made. Try again in a few seconds.")
        self.headers = {"Retry-After": "3"}
