"""The road of a submission as a client walks it: save, submit, watch, read."""

import json
from dataclasses import dataclass
from typing import Any

import httpx2
from fastapi import FastAPI

from greenroom.judge import Exercise

SLUG = "one-lookup-per-request"
# Up for good, but not before a test has had its time: it is cancelled or ends by the limit.
SLOW_START = "import time\n\ntime.sleep(30)\n"
BROKEN = "app = no_such_name\n"


@dataclass(frozen=True)
class Event:
    id: int
    kind: str
    data: dict[str, Any]


def parse_events(text: str) -> list[Event]:
    """The events of a stream; comments that keep it alive are left out."""
    events = []
    for block in text.split("\n\n"):
        fields = dict(
            line.split(": ", 1) for line in block.split("\n") if line[:1] not in ("", ":")
        )
        if fields:
            events.append(Event(int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return events


def exercise_of(app: FastAPI, slug: str = SLUG) -> Exercise:
    found: Exercise = app.state.catalog.get_exercise(slug).exercise
    return found


def solution_of(app: FastAPI, slug: str = SLUG) -> dict[str, str]:
    return dict(exercise_of(app, slug).solutions[0].files)


async def submit(
    client: httpx2.AsyncClient, files: dict[str, str], *, slug: str = SLUG, **more: object
) -> dict[str, Any]:
    """A new submission, queued."""
    answer = await client.post(f"/api/exercises/{slug}/submissions", json={"files": files, **more})
    assert answer.status_code == 202, answer.text
    created: dict[str, Any] = answer.json()
    return created


async def watch(
    client: httpx2.AsyncClient, submission: dict[str, Any], *, after: int | None = None
) -> list[Event]:
    """All events until the last."""
    headers = {} if after is None else {"Last-Event-ID": str(after)}
    answer = await client.get(
        f"/api/submissions/{submission['id']}/events", headers=headers, timeout=60
    )
    assert answer.status_code == 200, answer.text
    return parse_events(answer.text)


async def grade(
    client: httpx2.AsyncClient, files: dict[str, str], *, slug: str = SLUG, **more: object
) -> dict[str, Any]:
    """Submits, waits for the verdict, reads the submission."""
    submission = await submit(client, files, slug=slug, **more)
    await watch(client, submission)
    answer = await client.get(f"/api/submissions/{submission['id']}")
    graded: dict[str, Any] = answer.json()
    return graded


def browser(app: FastAPI, base_url: str = "http://127.0.0.1") -> httpx2.AsyncClient:
    """A learner of its own."""
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url=base_url)
