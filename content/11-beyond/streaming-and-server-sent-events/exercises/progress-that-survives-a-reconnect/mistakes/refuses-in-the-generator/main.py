import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

import jobs
from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.sse import EventSourceResponse, ServerSentEvent
from jobs import SILENCE_S, Step, Watch

app = FastAPI()
app.mount("/broker", jobs.app)


async def open_watch(job: str) -> AsyncIterator[Watch | None]:
    if not jobs.exists(job):
        yield None
        return
    watch = jobs.watch(job)
    try:
        yield watch
    finally:
        await watch.close()


WatchDep = Annotated[Watch | None, Depends(open_watch)]


def read_resume_point(last_event_id: Annotated[str | None, Header()] = None) -> int:
    """0 for whatever is not an id of ours."""
    return int(last_event_id) if last_event_id and last_event_id.isdecimal() else 0


AfterDep = Annotated[int, Depends(read_resume_point)]


async def read_missed(job: str, watch: WatchDep, after: AfterDep) -> list[Step]:
    """Read after the watch is open: what happens meanwhile is heard there."""
    steps = await jobs.read_steps(job) if watch else []
    if steps and steps[-1].is_last and steps[-1].number <= after:
        raise HTTPException(204)
    return [step for step in steps if step.number > after]


MissedDep = Annotated[list[Step], Depends(read_missed)]


def to_event(step: Step) -> ServerSentEvent:
    data = json.dumps(step.payload)
    return ServerSentEvent(raw_data=data, event=step.kind, id=str(step.number))


@app.get("/jobs/{job}/events", response_class=EventSourceResponse)
async def stream_events(
    missed: MissedDep, watch: WatchDep, after: AfterDep
) -> AsyncIterator[ServerSentEvent]:
    if not watch:
        raise HTTPException(404, "Unknown job")
    for step in missed:
        yield to_event(step)
        after = step.number
        if step.is_last:
            return
    while True:
        try:
            async with asyncio.timeout(SILENCE_S):
                step = await watch.next()
        except TimeoutError:
            yield ServerSentEvent(comment="still here")
            continue
        if step.number > after:
            yield to_event(step)
            if step.is_last:
                return
