"""The response class decides what a `yield` becomes; a returned generator is no stream."""

from collections.abc import AsyncIterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: @app.get("/csv-as-text", response_class=StreamingResponse) => @app.get("/csv-as-text")
# breaks: @app.get("/csv")  # no response class => @app.get("/csv", response_class=StreamingResponse)
# breaks: return (number for number in range(3)) => yield from range(3)
# breaks: async def rows() -> AsyncIterator[Row]: => async def rows():
# breaks: return EventSourceResponse(events())  # not encoded => return EventSourceResponse(iter([b"data: 1\n\n"]))
# breaks: @app.get("/events", response_class=EventSourceResponse) => @app.get("/events", response_class=StreamingResponse)

app = FastAPI()


class Row(BaseModel):
    id: int
    total: float = 0


@app.get("/rows")
async def rows() -> AsyncIterator[Row]:
    yield {"id": "1"}


@app.get("/csv")  # no response class
def csv():
    yield "id,total\n"


@app.get("/csv-as-text", response_class=StreamingResponse)
def csv_as_text():
    yield "id,total\n"


@app.get("/returned")
def returned():
    return (number for number in range(3))


@app.get("/events", response_class=EventSourceResponse)
async def yielded_events():
    yield ServerSentEvent(data=1)


@app.get("/returned-events")
def returned_events():
    def events():
        yield ServerSentEvent(data=1)

    return EventSourceResponse(events())  # not encoded


client = TestClient(app, raise_server_exceptions=False)


def answer(path: str) -> tuple[str | None, str]:
    response = client.get(path)
    return response.headers.get("content-type"), response.text


for path, expected in {
    "/rows": ("application/jsonl", '{"id":1,"total":0.0}\n'),
    "/csv": ("application/jsonl", '"id,total\\n"\n'),
    "/csv-as-text": (None, "id,total\n"),
    "/returned": ("application/json", "[0,1,2]"),
    "/events": ("text/event-stream; charset=utf-8", "data: 1\n\n"),
    "/returned-events": ("text/event-stream; charset=utf-8", ""),
}.items():
    came = answer(path)
    print(f"{path:17}", came)
    assert came == expected, path
unbuffered = [
    path for path in ("/rows", "/events") if "x-accel-buffering" in client.get(path).headers
]
print("told nginx not to buffer:", unbuffered)
assert unbuffered == ["/events"]
schema = app.openapi()["paths"]["/rows"]["get"]["responses"]["200"]["content"]
print("OpenAPI:         ", schema)
assert schema == {"application/jsonl": {"itemSchema": {"$ref": "#/components/schemas/Row"}}}
