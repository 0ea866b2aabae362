import asyncio
import json
from collections.abc import AsyncIterator, Awaitable
from contextlib import aclosing, asynccontextmanager

from greenroom.judge import Answer, ServedApp, check

Heard = tuple[str, str, object]
PATIENCE_S = 1.5


class Events:
    """What a browser hears of a stream, by the rules of the HTML standard."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines

    async def next(self, wanted: object) -> Heard:
        """The next event as (name, id, data); fails when the stream ends or stays silent."""
        heard = await self._within(self._dispatched(), wanted)
        if heard is None:
            raise AssertionError(f"{wanted} as the next event, not the end of the stream")
        return heard

    async def must_be(self, *steps: Heard) -> None:
        for step in steps:
            heard = await self.next(step)
            assert heard == step, f"{step} as the next event, not {heard}"

    async def must_end(self) -> None:
        heard = await self._within(self._dispatched(), "the end of the stream")
        assert heard is None, f"the end of the stream, not {heard}"

    async def comment(self) -> None:
        async def find() -> None:
            async for line in self._lines:
                if line.startswith(":"):
                    return
            raise AssertionError("a comment, not the end of the stream")

        await self._within(find(), "a comment")

    async def _dispatched(self) -> Heard | None:
        name, number, data = "message", "", []
        async for line in self._lines:
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if field == "event":
                name = value
            elif field == "id":
                number = value
            elif field == "data":
                data.append(value)
            elif not line and data:
                return name, number, parsed("\n".join(data))
            elif not line:
                name = "message"
        return None

    async def _within(self, awaited: Awaitable, wanted: object):
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await awaited
        except TimeoutError:
            raise AssertionError(f"{wanted}, not silence") from None


def parsed(data: str) -> object:
    try:
        return json.loads(data)
    except ValueError:
        raise AssertionError(f"JSON as data, not {data[:200]!r}") from None


@asynccontextmanager
async def followed(app: ServedApp, job: str, **headers: str) -> AsyncIterator[Events]:
    """The events of a job; leaving the block disconnects."""
    path = f"/jobs/{job}/events"
    async with app.stream("GET", path, headers=headers) as answer:
        answer.must_have(status=200)
        async with aclosing(answer.aiter_lines()) as lines:
            yield Events(lines)


async def new_job(app: ServedApp) -> str:
    name = app.draw.word()
    (await app.put(f"/broker/jobs/{name}")).must_have(status=200)
    return name


async def happen(app: ServedApp, job: str, kind: str, payload: object) -> Heard:
    """The next step of the job, as a browser has to hear it."""
    step = {"kind": kind, "payload": payload}
    answer = await app.post(f"/broker/jobs/{job}/steps", json=step)
    answer.must_have(status=201)
    return kind, str(answer.json()["number"]), payload


async def some_step(app: ServedApp, job: str) -> Heard:
    payload = {app.draw.word(): app.draw.number(1, 99), "note": f"{app.draw.word()}\n\n"}
    return await happen(app, job, app.draw.word(), payload)


async def state_when(app: ServedApp, job: str, needed: str, holds) -> Answer:
    """What the broker says as soon as this holds, or a second later."""
    deadline = asyncio.get_running_loop().time() + 1
    while True:
        state = await app.get(f"/broker/jobs/{job}")
        if holds(state.json()):
            return state
        if asyncio.get_running_loop().time() > deadline:
            state.must_have(status=200, needed=needed, holds=holds)
        await asyncio.sleep(0.01)


async def let_go(app: ServedApp, job: str) -> None:
    await app.post(f"/broker/jobs/{job}/read")
    await app.post(f"/broker/jobs/{job}/answer")


@check("Each step is an event with name, id and data", task=1, visible=True)
async def steps_are_events(app: ServedApp) -> None:
    job = await new_job(app)
    steps = [await some_step(app, job) for _ in range(3)]
    steps.append(await happen(app, job, "done", app.draw.number(1, 99)))
    async with app.stream("GET", f"/jobs/{job}/events") as answer:
        answer.must_have(status=200)
        media_type = answer.headers.get("content-type", "none").partition(";")[0]
        assert media_type == "text/event-stream", f"text/event-stream, not {media_type}"
        async with aclosing(answer.aiter_lines()) as lines:
            await Events(lines).must_be(*steps)


@check("A step with the payload null is heard", task=1)
async def null_is_heard(app: ServedApp) -> None:
    job = await new_job(app)
    null = await happen(app, job, app.draw.word(), None)
    done = await happen(app, job, "done", app.draw.number(1, 99))
    async with followed(app, job) as events:
        await events.must_be(null, done)


@check("A new step comes as it happens", task=2, visible=True)
async def new_steps_come(app: ServedApp) -> None:
    job = await new_job(app)
    old = await some_step(app, job)
    async with followed(app, job) as events:
        await events.must_be(old)
        for _ in range(2):
            await events.must_be(await some_step(app, job))


async def follow_to_the_end(app: ServedApp, job: str, last: str) -> list[Heard]:
    async with followed(app, job) as events:
        heard = [await events.next("a step")]
        while heard[-1][0] != last and len(heard) < 9:
            heard.append(await events.next(f"a step up to {last}"))
    return heard


async def heard_around(app: ServedApp, *, in_between: str) -> tuple[list[Heard], list[Heard]]:
    """What is sent and what is heard, when a step happens before or after the database has read."""
    job = await new_job(app)
    sent = [await some_step(app, job)]
    await app.post(f"/broker/jobs/{job}/hold")
    last = app.draw.word()

    async def drive() -> None:
        try:
            asks = "a query for the steps"
            await state_when(app, job, asks, lambda state: state["query"] == "waits to read")
            if in_between == "before":
                sent.append(await some_step(app, job))
            await app.post(f"/broker/jobs/{job}/read")
            await state_when(app, job, asks, lambda state: state["query"] == "has read")
            if in_between == "after":
                sent.append(await some_step(app, job))
        finally:
            await let_go(app, job)
        await state_when(app, job, "a watch", lambda state: state["open"] > 0)
        sent.append(await happen(app, job, last, app.draw.number(1, 99)))

    heard, _ = await app.parallel(follow_to_the_end(app, job, last), drive())
    return sent, heard


@check("A step that happens while the steps are read is not missed", task=3)
async def none_is_missed(app: ServedApp) -> None:
    sent, heard = await heard_around(app, in_between="after")
    missing = [step for step in sent if step not in heard]
    assert not missing, f"all of {sent}, not only {heard}"


@check("A step that is read and told comes once", task=3)
async def none_comes_twice(app: ServedApp) -> None:
    sent, heard = await heard_around(app, in_between="before")
    assert heard == sent, f"{sent}, each once, not {heard}"


@check("The stream goes on after Last-Event-ID", task=4, visible=True)
async def goes_on_after_the_last(app: ServedApp) -> None:
    job = await new_job(app)
    steps = [await some_step(app, job) for _ in range(app.draw.number(11, 14))]
    told = app.draw.number(2, 10)
    async with followed(app, job, **{"Last-Event-ID": str(told)}) as events:
        await events.must_be(*steps[told:])
        await events.must_be(await some_step(app, job))


@check("An id that is no number is ignored", task=4)
async def foreign_id_is_ignored(app: ServedApp) -> None:
    job = await new_job(app)
    step = await some_step(app, job)
    async with followed(app, job, **{"Last-Event-ID": f"{app.draw.word()}-7"}) as events:
        await events.must_be(step)


@check("The stream ends after the last step", task=5)
async def ends_after_the_last(app: ServedApp) -> None:
    for kind in ("done", "failed"):
        job = await new_job(app)
        old = await some_step(app, job)
        async with followed(app, job) as events:
            await events.must_be(old)
            last = await happen(app, job, kind, app.draw.number(1, 99))
            await events.must_be(last)
            await events.must_end()
        async with followed(app, job) as events:
            await events.must_be(old, last)
            await events.must_end()


@check("Who comes back after the last step is answered with 204", task=5)
async def coming_back_is_204(app: ServedApp) -> None:
    job = await new_job(app)
    await some_step(app, job)
    _, number, _ = await happen(app, job, "done", app.draw.number(1, 99))
    headers = {"Last-Event-ID": number}
    (await app.get(f"/jobs/{job}/events", headers=headers)).must_have(status=204)


@check("In silence comments are sent", task=6)
async def silence_has_comments(app: ServedApp) -> None:
    job = await new_job(app)
    step = await some_step(app, job)
    async with followed(app, job) as events:
        await events.must_be(step)
        await events.comment()
        await events.comment()


@check("A step after a silence arrives", task=6)
async def steps_follow_a_silence(app: ServedApp) -> None:
    job = await new_job(app)
    old = await some_step(app, job)
    async with followed(app, job) as events:
        await events.must_be(old)
        await asyncio.sleep(0.6)
        await events.must_be(await some_step(app, job))


async def leave(app: ServedApp, job: str) -> None:
    """Follows until a new step has come, then leaves."""
    old = await some_step(app, job)
    async with followed(app, job) as events:
        await events.must_be(old)
        await events.must_be(await some_step(app, job))


@check("When the client leaves, its watch is told to close", task=7)
async def left_is_told(app: ServedApp) -> None:
    job = await new_job(app)
    await leave(app, job)
    await state_when(app, job, "no open watch", lambda state: state["open"] == 0)


@check("When the client leaves, its watch is closed to the end", task=7)
async def left_is_closed(app: ServedApp) -> None:
    job = await new_job(app)
    await leave(app, job)
    await state_when(
        app,
        job,
        "no watch, neither open nor closing",
        lambda state: state["open"] + state["closing"] == 0,
    )


@check("When the stream ends, its watch is closed", task=7)
async def ended_is_closed(app: ServedApp) -> None:
    job = await new_job(app)
    old = await some_step(app, job)
    async with followed(app, job) as events:
        await events.must_be(old)
        await events.must_be(await happen(app, job, "done", app.draw.number(1, 99)))
        await state_when(
            app,
            job,
            "no watch, neither open nor closing",
            lambda state: state["open"] + state["closing"] == 0,
        )


@check("An unknown job is 404", task=8, visible=True)
async def unknown_is_404(app: ServedApp) -> None:
    (await app.get(f"/jobs/{app.draw.word()}/events")).must_have(status=404)
