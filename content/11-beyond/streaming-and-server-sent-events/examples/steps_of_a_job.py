"""Server-sent events: named, numbered, resumed by Last-Event-ID, and ended with 204."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient

STEPS = [("resized", 40), ("packed", 80), ("done", "photos.zip")]
app = FastAPI()


def read_resume_point(last_event_id: Annotated[str | None, Header()] = None) -> int:
    """Text, not int: an id that is not ours must not end in a 422."""
    after = int(last_event_id) if last_event_id and last_event_id.isdecimal() else 0
    if after >= len(STEPS):
        raise HTTPException(204)
    return after


@app.get("/jobs/7/events", response_class=EventSourceResponse)
async def stream_steps(
    after: Annotated[int, Depends(read_resume_point)],
) -> AsyncIterator[ServerSentEvent]:
    for number, (kind, payload) in enumerate(STEPS[after:], start=after + 1):
        yield ServerSentEvent(event=kind, data=payload, id=str(number))


client = TestClient(app)
with client.stream("GET", "/jobs/7/events") as answer:
    lines = answer.iter_lines()
    print([next(lines) for _ in range(3)], "and the connection breaks")

answer = client.get("/jobs/7/events", headers={"Last-Event-ID": "1"})
print(answer.text.split("\n\n")[:2])
print(client.get("/jobs/7/events", headers={"Last-Event-ID": "a7f3"}).status_code)
print(client.get("/jobs/7/events", headers={"Last-Event-ID": "3"}).status_code)

# prints: ['event: resized', 'data: 40', 'id: 1'] and the connection breaks
# prints: ['event: packed\ndata: 80\nid: 2', 'event: done\ndata: "photos.zip"\nid: 3']
# prints: 200
# prints: 204
