"""A Greenroom server as the learner's commands talk to it: the same JSON API that the page uses."""

import contextlib
import time
from collections.abc import Iterator
from typing import Any, Literal, Self, TypeVar
from urllib.parse import quote
from uuid import UUID

import httpx2
from pydantic import BaseModel, TypeAdapter, ValidationError

from greenroom.catalog.schemas import ExerciseRead
from greenroom.cli.guests import keep_cookies, read_cookies
from greenroom.errors import StartError
from greenroom.kit.problems import Problem
from greenroom.practice.schemas import DraftRead, SubmissionEvent, SubmissionRead

DEFAULT_SERVER = "http://127.0.0.1:8000"
ANSWER_WITHIN_S = 20
# The stream says something at least every 15 s, if only a comment.
SILENT_FOR_S = 45
PAUSES_S = (0.5, 1, 2, 4, 4)
_event: TypeAdapter[SubmissionEvent] = TypeAdapter(SubmissionEvent)
Read = TypeVar("Read", bound=BaseModel)


class Server:
    """One server, as one guest. Every failure is a StartError with a sentence."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._cookies = read_cookies(self.url)
        self._client = httpx2.Client(timeout=ANSWER_WITHIN_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get_exercise(self, slug: str) -> ExerciseRead:
        return self._read(ExerciseRead, "GET", f"/exercises/{quote(slug, safe='')}")

    def get_draft(self, slug: str) -> DraftRead:
        """What is saved on the page; the starter where nothing is."""
        return self._read(DraftRead, "GET", f"/exercises/{quote(slug, safe='')}/draft")

    def submit(
        self, slug: str, files: dict[str, str], *, only: Literal["visible", "all"]
    ) -> SubmissionRead:
        sent = {"files": files, "only": only}
        return self._read(SubmissionRead, "POST", f"/exercises/{slug}/submissions", json=sent)

    def get_submission(self, submission_id: UUID) -> SubmissionRead:
        return self._read(SubmissionRead, "GET", f"/submissions/{submission_id}")

    def cancel(self, submission_id: UUID) -> None:
        """As good as it can be: the verdict may have been first, the server away."""
        with contextlib.suppress(StartError):
            self._send("DELETE", f"/submissions/{submission_id}")

    def events(self, submission_id: UUID) -> Iterator[SubmissionEvent]:
        """To the end, over lost connections; none where the end was told already."""
        last_id, lost = "", 0
        while True:
            try:
                for event_id, event in self._stream(submission_id, last_id):
                    last_id, lost = event_id, 0
                    yield event
                    if event.kind in ("verdict", "cancelled"):
                        return
                if self.get_submission(submission_id).finished_at:
                    return
            except httpx2.HTTPError as error:
                if lost == len(PAUSES_S):
                    raise self._away(error) from error
            time.sleep(PAUSES_S[min(lost, len(PAUSES_S) - 1)])
            lost += 1

    def _stream(self, submission_id: UUID, last_id: str) -> Iterator[tuple[str, SubmissionEvent]]:
        headers = self._headers() | ({"Last-Event-ID": last_id} if last_id else {})
        url = f"{self.url}/api/submissions/{submission_id}/events"
        with self._client.stream("GET", url, headers=headers, timeout=SILENT_FOR_S) as answer:
            if answer.is_error:
                answer.read()
                raise _refused(answer)
            for line in answer.iter_lines():
                name, _, value = line.partition(": ")
                if name == "id":
                    last_id = value
                elif name == "data":
                    yield last_id, _event.validate_json(value)

    def _read(self, model: type[Read], method: str, path: str, **more: Any) -> Read:
        answer = self._send(method, path, **more)
        try:
            return model.model_validate_json(answer.content)
        except ValidationError as error:
            raise StartError(
                f"{self.url} answered what this version of Greenroom does not understand."
            ) from error

    def _send(self, method: str, path: str, **more: Any) -> httpx2.Response:
        try:
            answer = self._client.request(
                method, f"{self.url}/api{path}", headers=self._headers(), **more
            )
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise self._away(error) from error
        self._keep(answer)
        if not answer.is_success:
            raise _refused(answer)
        return answer

    def _headers(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        return {"Cookie": cookies} if cookies else {}

    def _keep(self, answer: httpx2.Response) -> None:
        """Remembers which guest the server has made of us; by hand, for hosts without a dot too."""
        self._client.cookies.clear()
        if given := dict(answer.cookies):
            self._cookies |= given
            keep_cookies(self.url, self._cookies)

    def _away(self, error: Exception) -> StartError:
        return StartError(
            f"No Greenroom answers at {self.url} ({error or type(error).__name__}): start it with "
            "`greenroom serve`, or name its address with --server or GREENROOM_SERVER."
        )


def _refused(answer: httpx2.Response) -> StartError:
    """The server's own sentence, where it has one."""
    try:
        return StartError(Problem.model_validate_json(answer.content).detail)
    except ValidationError:
        return StartError(f"{answer.url} answered {answer.status_code}: is it a Greenroom?")
