import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

import anyio
import jobs
from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.sse import EventSourceResponse, format_sse_event
from jobs import SILENCE_S, Step, Watch

app = FastAPI()
app.mount("/broker", jobs.app)


def encode(step: Step) -> bytes:
    data = json.dumps(step.payload)
    return format_sse_event(data_str=data, event=step.kind, id=str(step.number))


async def next_step(watch: Watch) -> Step | None:
    """None when nothing happened for long."""
    try:
        async with asyncio.timeout(SILENCE_S):
            return await watch.next()
    except TimeoutError:
        return None


async def write_events(job: str, after: int) -> AsyncIterator[bytes]:
    watch = jobs.watch(job)
    try:
        waiting: list[Step] = await jobs.read_steps(job)
        while True:
            for step in waiting:
                if step.number > after:
                    yield encode(step)
                    after = step.number
                if step.is_last:
                    return
            step = await next_step(watch)
            waiting = [step] if step else []
            if not step:
                yield format_sse_event(comment="still here")
    finally:
        with anyio.CancelScope(shield=True):
            await watch.close()


@app.get("/jobs/{job}/events")
async def stream_events(
    job: str, last_event_id: Annotated[str | None, Header()] = None
) -> Response:
    if not jobs.exists(job):
        raise HTTPException(404, "Unknown job")
    after = int(last_event_id) if last_event_id and last_event_id.isdecimal() else 0
    steps = await jobs.read_steps(job)
    if steps and steps[-1].is_last and steps[-1].number <= after:
        return Response(status_code=204)
    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    return EventSourceResponse(write_events(job, after), headers=headers)
