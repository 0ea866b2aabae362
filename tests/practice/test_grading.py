"""Grading beside the requests: one verdict each, whatever ends in the middle of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, update
from sqlalchemy.orm import undefer

from greenroom.db import Sessions, make_engine, make_sessions, session_scope
from greenroom.judge import Judge
from greenroom.kit.clock import now
from greenroom.kit.events import Watch
from greenroom.kit.ids import new_id
from greenroom.migrations.upgrade import upgrade_database
from greenroom.models import Learner, Submission
from greenroom.practice import service
from greenroom.practice.grading import Grading
from greenroom.practice.repository import Desk
from greenroom.practice.schemas import SubmissionCreate
from greenroom.practice.tasks import Grader
from greenroom.review.service import Deck
from tests.practice.road import BROKEN, SLOW_START, SLUG, solution_of

Submit = Callable[..., Awaitable[UUID]]


@pytest.fixture
async def sessions(tmp_path: Path) -> AsyncIterator[Sessions]:
    """A database that no other grader looks at."""
    path = tmp_path / "greenroom.db"
    await asyncio.to_thread(upgrade_database, path)
    engine = make_engine(path)
    yield make_sessions(engine)
    await engine.dispose()


@pytest.fixture
def grader(app: FastAPI, sessions: Sessions) -> Grader:
    return make_grader(app, sessions)


def make_grader(app: FastAPI, sessions: Sessions, judge: Judge | None = None) -> Grader:
    """As one process has it."""
    return Grader(
        sessions=sessions,
        catalog=app.state.catalog,
        deck=Deck.of(app),
        judge=judge or app.state.judge,
        grading=Grading(workers=1),
        refusal=lambda: None,
    )


@pytest.fixture
async def learner(sessions: Sessions, app: FastAPI) -> UUID:
    await app.state.judge_warmed.wait()
    async with session_scope(sessions) as session:
        learner = Learner(id=new_id(), kind="guest")
        session.add(learner)
    return learner.id


@pytest.fixture
def submit(sessions: Sessions, grader: Grader, learner: UUID) -> Submit:
    async def submit(
        text: str = BROKEN, *, of: UUID = learner, slug: str = SLUG, **more: Any
    ) -> UUID:
        wanted = SubmissionCreate(files={"main.py": text}, **more)
        async with session_scope(sessions) as session:
            made = await service.submit(session, Desk(of, slug), grader.grading, wanted=wanted)
        return made.id

    return submit


async def row_of(sessions: Sessions, submission_id: UUID) -> Submission:
    async with sessions() as session:
        query = select(Submission).where(Submission.id == submission_id)
        return (await session.scalars(query.options(undefer(Submission.report)))).one()


async def change(sessions: Sessions, submission_id: UUID, **values: object) -> None:
    async with session_scope(sessions) as session:
        await session.execute(
            update(Submission).where(Submission.id == submission_id).values(**values)
        )


async def wait_for(watch: Watch, kind: str) -> None:
    async with asyncio.timeout(20):
        while (event := await watch.get()) and event.kind != kind:
            pass


async def kinds_left(watch: Watch) -> list[str]:
    found = []
    while watch.behind:
        event = await watch.get()
        found.append(event.kind if event else "end")
    return found


async def test_what_a_killed_process_left_is_graded_again_once(
    app: FastAPI, sessions: Sessions, submit: Submit
) -> None:
    left = await submit(solution_of(app)["main.py"])
    lost = now() - timedelta(seconds=1)
    await change(sessions, left, state="running", lease=new_id(), lease_until=lost)
    restarted = make_grader(app, sessions)
    with restarted.grading.events.watch(str(left)) as watch:
        await restarted.sweep()
        async with restarted.grading.queue.working():
            await restarted.sweep()
            await wait_for(watch, "verdict")
            await restarted.sweep()
        assert await kinds_left(watch) == ["end"]
    row = await row_of(sessions, left)
    assert (row.state, row.verdict, row.failures) == ("done", "passed", 1)
    assert str(left) not in restarted.grading.queue


async def test_living_lease_is_left_alone(
    sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    held = await submit()
    until = now() + timedelta(seconds=60)
    await change(sessions, held, state="running", lease=new_id(), lease_until=until)
    await grader.grade(str(held))
    assert (await row_of(sessions, held)).state == "running"


async def test_one_of_many_takes_the_lease(sessions: Sessions, submit: Submit) -> None:
    wanted = await submit()

    async def take() -> Submission | None:
        async with session_scope(sessions) as session:
            return await service.take_lease(session, wanted, lease=new_id())

    taken = [held for held in await asyncio.gather(*(take() for _ in range(8))) if held]
    assert len(taken) == 1
    assert (await row_of(sessions, wanted)).lease == taken[0].lease


async def test_late_verdict_is_thrown_away(
    app: FastAPI, sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    wanted = await submit()
    exercise = app.state.catalog.get_exercise(SLUG).exercise
    async with session_scope(sessions) as session:
        late = await service.take_lease(session, wanted, lease=new_id())
    await change(sessions, wanted, lease_until=now() - timedelta(seconds=1))
    async with session_scope(sessions) as session:
        second = await service.take_lease(session, wanted, lease=new_id())
    assert late
    assert second
    with grader.grading.events.watch(str(wanted)) as watch:
        await kinds_left(watch)
        for holder, reason in ((late, "first"), (second, "second"), (second, "again")):
            report = service.ungraded_report(holder, exercise, reason=reason)
            async with session_scope(sessions) as session:
                await service.record(session, holder, grader.grading, report=report)
        assert await kinds_left(watch) == ["verdict", "end"]
    row = await row_of(sessions, wanted)
    assert row.report
    assert row.report["message"].endswith("second")


async def test_lease_is_renewed_while_it_is_graded(
    monkeypatch: pytest.MonkeyPatch, sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    monkeypatch.setattr(service, "LEASE", timedelta(seconds=0.9))
    wanted = await submit(SLOW_START)
    with grader.grading.events.watch(str(wanted)) as watch:
        async with grader.grading.queue.working():
            await wait_for(watch, "starting")
            first = (await row_of(sessions, wanted)).lease_until
            assert first
            async with asyncio.timeout(5):
                while (await row_of(sessions, wanted)).lease_until == first:
                    pass
        assert await kinds_left(watch) == []  # renewed by the one that grades


async def test_lost_lease_ends_the_grade(
    monkeypatch: pytest.MonkeyPatch, sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    monkeypatch.setattr(service, "LEASE", timedelta(seconds=0.3))
    wanted, thief = await submit(SLOW_START), new_id()
    with grader.grading.events.watch(str(wanted)) as watch:
        async with grader.grading.queue.working():
            await wait_for(watch, "starting")
            await change(sessions, wanted, lease=thief)
            task = grader.grading.queue._running[str(wanted)]
            await asyncio.wait({task}, timeout=3)  # of the 5 s that the start may take
            assert task.done()
    row = await row_of(sessions, wanted)
    assert (row.state, row.lease, row.verdict) == ("running", thief, None)


async def test_stopping_queues_what_runs(
    sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    wanted = await submit(SLOW_START)
    with grader.grading.events.watch(str(wanted)) as watch:
        async with grader.grading.queue.working():
            await wait_for(watch, "starting")
            began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 3
    row = await row_of(sessions, wanted)
    assert (row.state, row.lease, row.failures) == ("queued", None, 0)


async def test_our_fault_is_tried_again_and_then_told(
    app: FastAPI, sessions: Sessions, submit: Submit
) -> None:
    wanted = await submit()
    broken = make_grader(app, sessions, judge=Judge(app.state.judge.sandbox))  # never started
    for failures in (1, 2):
        await broken.grade(str(wanted))
        row = await row_of(sessions, wanted)
        assert (row.state, row.failures, row.verdict) == ("queued", failures, None)
    await broken.grade(str(wanted))
    row = await row_of(sessions, wanted)
    assert (row.state, row.verdict, row.passed) == ("done", "not_graded", 0)
    assert row.report
    assert "our fault" in row.report["message"]


async def test_what_ends_every_process_is_given_up(
    sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    wanted = await submit()
    for _ in range(service.MOST_FAILURES):
        lost = now() - timedelta(seconds=1)
        await change(sessions, wanted, state="running", lease=new_id(), lease_until=lost)
        async with session_scope(sessions) as session:
            held = await service.take_lease(session, wanted, lease=new_id())
    assert held
    assert held.failures == service.MOST_FAILURES
    await change(sessions, wanted, state="queued", lease=None)
    await grader.grade(str(wanted))
    assert (await row_of(sessions, wanted)).verdict == "not_graded"


async def test_exercise_that_is_gone_is_told(
    sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    wanted = await submit(slug="gone-by-now")
    await grader.grade(str(wanted))
    row = await row_of(sessions, wanted)
    assert (row.verdict, row.checks) == ("not_graded", 0)
    assert row.report
    assert "no longer there" in row.report["message"]


async def test_refusal_is_told_at_once(app: FastAPI, sessions: Sessions, submit: Submit) -> None:
    wanted = await submit()
    refusing = replace(make_grader(app, sessions), refusal=lambda: "The wall is too weak.")
    await refusing.grade(str(wanted))
    row = await row_of(sessions, wanted)
    assert row.report
    assert row.report["message"].endswith("The wall is too weak.")
    assert row.verdict == "not_graded"


async def test_refusal_stops_at_the_door(
    monkeypatch: pytest.MonkeyPatch, app: FastAPI, client: httpx2.AsyncClient
) -> None:
    monkeypatch.setitem(app.state._state, "grading_refusal", "The wall is too weak.")
    for url in (f"/api/exercises/{SLUG}/submissions", "/api/runs"):
        answer = await client.post(url, json={"files": {}, "exercise": SLUG})
        assert (answer.status_code, answer.json()["code"]) == (503, "grading_unavailable")
        assert answer.json()["detail"] == "The wall is too weak."


async def test_nothing_leaves_before_the_commit(
    sessions: Sessions, grader: Grader, learner: UUID
) -> None:
    wanted = SubmissionCreate(files={"main.py": BROKEN})

    async def submit_and_fail() -> None:
        async with session_scope(sessions) as session:
            made = await service.submit(session, Desk(learner, SLUG), grader.grading, wanted=wanted)
            assert str(made.id) not in grader.grading.queue
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await submit_and_fail()
    assert grader.grading.queue._order() == []
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Submission)) == 0


async def test_learners_take_turns(sessions: Sessions, grader: Grader, submit: Submit) -> None:
    async with session_scope(sessions) as session:
        other = Learner(id=new_id(), kind="guest")
        session.add(other)
    mine = [await submit() for _ in range(4)]
    theirs = await submit(of=other.id)
    places = [grader.grading.queue.ahead(str(each)) for each in (*mine, theirs)]
    assert places == [0, 2, 3, 4, 1]


TYPED = {"only": "visible", "typing": True}


async def test_submit_overtakes_the_typing_of_others(
    sessions: Sessions, grader: Grader, submit: Submit
) -> None:
    others = [Learner(id=new_id(), kind="guest") for _ in range(3)]
    async with session_scope(sessions) as session:
        session.add_all(others)
    typed = [await submit(of=other.id, **TYPED) for other in others]
    submitted = await submit()
    run = await submit(only="visible")
    order = [run, submitted, *typed]
    assert [grader.grading.queue.ahead(str(each)) for each in order] == [0, 1, 2, 3, 4]
    restarted = replace(grader, grading=Grading(workers=1))
    await restarted.sweep()  # as the rows tell it
    assert [restarted.grading.queue.ahead(str(each)) for each in order] == [0, 1, 2, 3, 4]
    with restarted.grading.events.watch(str(typed[-1])) as watch:
        async with restarted.grading.queue.working():
            await wait_for(watch, "verdict")
    rows = [await row_of(sessions, each) for each in order]
    assert rows == sorted(rows, key=lambda row: row.finished_at or now())


async def test_slow_typing_leaves_a_place_for_a_submit(
    app: FastAPI, sessions: Sessions, submit: Submit, learner: UUID
) -> None:
    busy = replace(make_grader(app, sessions), grading=Grading(workers=2))
    other = Learner(id=new_id(), kind="guest")
    async with session_scope(sessions) as session:
        session.add(other)
    slow = [await submit(SLOW_START, of=of, **TYPED) for of in (learner, other.id)]

    await busy.sweep()
    with busy.grading.events.watch(str(slow[0])) as first:
        async with busy.grading.queue.working():
            await wait_for(first, "starting")
            wanted = await submit()
            await busy.sweep()
            with busy.grading.events.watch(str(wanted)) as watch:
                await wait_for(watch, "verdict")
            states = {(await row_of(sessions, each)).state for each in slow}
    assert states == {"running", "queued"}
