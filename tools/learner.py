"""What a learner does, over the API of the page's own guest: to begin a test or a picture with."""

import uuid
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import APIResponse, Page


class Learner:
    """The guest that a page is."""

    def __init__(self, page: Page, address: str) -> None:
        self._api = page.context.request
        self._address = address
        self._headers = {"Origin": address}
        self._reviewed = 0

    def set_target(self, *, days: int | None, level: str = "mid", minutes: int = 25) -> None:
        """An interview in so many days, or none."""
        when = None if days is None else str(date.today() + timedelta(days=days))
        body = {"interview_date": when, "level": level, "minutes_a_day": minutes}
        self._ok(self._api.patch(self._url("/me/target"), data=body, headers=self._headers))

    def cards(self, topic: str) -> list[str]:
        """The cards of a topic, as `section/topic/card`."""
        read = self._ok(self._api.get(self._url(f"/topics/{topic}")))
        return [card["slug"] for card in read["cards"]]

    def review(self, card: str, *, grade: int) -> None:
        """A grade for a card whose answer was only read."""
        self._post(f"/cards/{card}/reviews", {"id": str(uuid.uuid4()), "grade": grade})

    def review_what_is_due(self, *, most: int, again_every: int = 7) -> None:
        """A sitting: mostly known, every so many cards not."""
        for _ in range(most):
            card = self._ok(self._api.get(self._url("/review/next")))["card"]
            if card is None:
                return
            self._reviewed += 1
            self.review(card["slug"], grade=1 if self._reviewed % again_every == 0 else 3)

    def place(self, *, known: int, questions: int = 12) -> None:
        """Takes the placement; the first `known` answers are right where the key is open."""
        asked = self._post("/placement", {})
        for number in range(questions):
            card = asked["card"]
            if card is None:
                return
            said = self._right(card) if number < known else {"dont_know": True}
            body = {"id": str(uuid.uuid4()), "card": card["slug"], **said}
            asked = self._post("/placement/answers", body)

    def _right(self, card: dict[str, Any]) -> dict[str, Any]:
        back = self._ok(self._api.get(self._url(f"/cards/{card['slug']}/back")))
        if card["kind"] == "choice":
            return {"options": [option["id"] for option in back["options"] if option["right"]]}
        if card["kind"] == "short":
            return {"text": back["answers"][0]}
        return {"dont_know": True}

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        return self._ok(self._api.post(self._url(path), data=body, headers=self._headers))

    def _url(self, path: str) -> str:
        return f"{self._address}/api{path}"

    @staticmethod
    def _ok(response: APIResponse) -> Any:
        if not response.ok:
            raise RuntimeError(f"{response.status} {response.url}: {response.text()}")
        return response.json()
