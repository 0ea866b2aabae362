"""An event without a data line is sent, but by the rules of event streams it is never heard."""

from fastapi import FastAPI
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient

# breaks: ServerSentEvent(event="done") => ServerSentEvent(event="done", data=0)
# breaks: ServerSentEvent(event="stopped", data=None, id="8") => ServerSentEvent(event="stopped", raw_data="null", id="8")
# breaks: raw_data="one\ntwo" => data="one\ntwo"
# breaks: data="hello" => raw_data="hello"

app = FastAPI()


@app.get("/events", response_class=EventSourceResponse)
async def events():
    yield ServerSentEvent(event="done")
    yield ServerSentEvent(event="stopped", data=None, id="8")
    yield ServerSentEvent(event="ended", raw_data="null")
    yield None
    yield ServerSentEvent(data="hello")
    yield ServerSentEvent(raw_data="one\ntwo")
    yield ServerSentEvent(comment="still here", retry=3000)


def heard(stream: str) -> list[tuple[str, str, str]]:
    """What EventSource dispatches, by "Interpreting an event stream" of the HTML standard."""
    dispatched, last_id = [], ""
    for block in stream.split("\n\n"):
        name, data = "message", []
        for line in block.split("\n"):
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if field == "event":
                name = value
            elif field == "data":
                data.append(value)
            elif field == "id":
                last_id = value
        if data:
            dispatched.append((name, "\n".join(data), last_id))
    return dispatched


sent = TestClient(app).get("/events").text
for block in sent.strip().split("\n\n"):
    print("sent: ", block.split("\n"))
for event in heard(sent):
    print("heard:", event)

assert sent.startswith("event: done\n\nevent: stopped\nid: 8\n\n")
assert heard(sent) == [
    ("ended", "null", "8"),
    ("message", "null", "8"),
    ("message", '"hello"', "8"),
    ("message", "one\ntwo", "8"),
]
