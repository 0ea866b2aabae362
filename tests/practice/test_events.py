"""Events of a submission: order, resuming, after the end, after a restart."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI

from tests.practice.road import (
    BROKEN,
    SLOW_START,
    Event,
    exercise_of,
    grade,
    parse_events,
    solution_of,
    submit,
    watch,
)


@pytest.fixture
async def remote(served: str) -> AsyncIterator[httpx2.AsyncClient]:
    """A browser that reads a stream as it comes."""
    async with httpx2.AsyncClient(base_url=served) as client:
        yield client


async def watch_until(
    client: httpx2.AsyncClient, submission: dict[str, Any], kind: str
) -> list[Event]:
    """The events up to the first of a kind; then the connection is cut."""
    text = ""
    url = f"/api/submissions/{submission['id']}/events"
    async with client.stream("GET", url, timeout=20) as answer:
        async for piece in answer.aiter_text():
            text += piece
            events = parse_events(text[: text.rfind("\n\n") + 2])
            if events and events[-1].kind == kind:
                break
    return events


async def test_phases_come_in_order(app: FastAPI, client: httpx2.AsyncClient) -> None:
    submission = await submit(client, solution_of(app))
    events = await watch(client, submission)
    total = len(exercise_of(app).checks)
    kinds = [event.kind for event in events if event.kind != "queued"]
    assert kinds == ["starting", "ready", *["checks"] * total, "verdict"]
    counts = [(event.data["done"], event.data["total"]) for event in events if "done" in event.data]
    assert counts == [(n, total) for n in range(1, total + 1)]
    assert all(event.kind == event.data["kind"] for event in events)
    ids = [event.id for event in events]
    assert ids == sorted(set(ids))
    final = (await client.get(f"/api/submissions/{submission['id']}")).json()
    assert events[-1].data["submission"] == final


async def test_stream_has_its_headers(client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    answer = await client.get(f"/api/submissions/{graded['id']}/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert "no-" in answer.headers["cache-control"]


async def test_cut_stream_resumes_where_it_was(remote: httpx2.AsyncClient) -> None:
    submission = await submit(remote, {"main.py": SLOW_START})
    seen = await watch_until(remote, submission, "starting")
    await remote.delete(f"/api/submissions/{submission['id']}")
    rest = await watch(remote, submission, after=seen[-1].id)
    assert [event.kind for event in rest] == ["cancelled"]
    assert rest[0].id > seen[-1].id


async def test_missed_events_are_sent_again(app: FastAPI, client: httpx2.AsyncClient) -> None:
    submission = await submit(client, {"main.py": SLOW_START})
    with app.state.grading.events.watch(submission["id"]) as own:
        while (event := await own.get()) and event.kind != "starting":
            pass
    # Whoever comes only now still gets all of it, in order and with the same ids.
    await client.delete(f"/api/submissions/{submission['id']}")
    late = await watch(client, submission, after=event.id if event else 0)
    assert [each.kind for each in late] == ["cancelled"]


async def test_verdict_comes_from_the_row_later(client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    [event] = await watch(client, graded)
    assert (event.kind, event.data["submission"]) == ("verdict", graded)
    assert [each.id for each in await watch(client, graded, after=event.id - 1)] == [event.id]


async def test_who_has_the_verdict_is_sent_away(client: httpx2.AsyncClient) -> None:
    submission = await submit(client, {"main.py": BROKEN})
    last = (await watch(client, submission))[-1]
    answer = await client.get(
        f"/api/submissions/{submission['id']}/events", headers={"Last-Event-ID": str(last.id)}
    )
    assert (answer.status_code, answer.text) == (204, "")


@pytest.mark.parametrize("last", ["x", "-1", "", "9" * 5000, "1.5"])
async def test_odd_last_ids_count_as_none(client: httpx2.AsyncClient, last: str) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    answer = await client.get(
        f"/api/submissions/{graded['id']}/events", headers={"Last-Event-ID": last}
    )
    assert [event.kind for event in parse_events(answer.text)] == ["verdict"]


async def test_nothing_is_kept_after_the_end(app: FastAPI, client: httpx2.AsyncClient) -> None:
    graded = await grade(client, {"main.py": BROKEN})
    assert graded["id"] not in app.state.grading.events._topics


async def test_after_a_restart_the_place_is_told(app: FastAPI, remote: httpx2.AsyncClient) -> None:
    submission = await submit(remote, {"main.py": SLOW_START})
    before = await watch_until(remote, submission, "starting")
    app.state.grading.events.close(submission["id"])  # as when all of memory is lost
    after = await watch_until(remote, submission, "queued")
    assert after[0].id > before[-1].id
    assert json.loads('{"kind": "queued", "position": 0}') == after[0].data
    app.state.grading.queue.drop(str(UUID(submission["id"])))
    await remote.delete(f"/api/submissions/{submission['id']}")
