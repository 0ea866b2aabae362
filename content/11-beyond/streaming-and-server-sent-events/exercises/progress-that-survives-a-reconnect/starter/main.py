import json
from collections.abc import AsyncIterator

import jobs
from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse

app = FastAPI()
app.mount("/broker", jobs.app)


async def write_events(job: str) -> AsyncIterator[str]:
    for step in await jobs.read_steps(job):
        data = json.dumps(step.payload)
        yield f"event: {step.kind}\nid: {step.number}\ndata: {data}\n\n"


@app.get("/jobs/{job}/events")
async def stream_events(job: str) -> StreamingResponse:
    if not jobs.exists(job):
        raise HTTPException(404, "Unknown job")
    return StreamingResponse(write_events(job), media_type="text/event-stream")
