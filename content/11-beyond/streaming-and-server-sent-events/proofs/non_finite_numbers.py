"""NaN is null in JSON Lines and in events; an answer without a declared type is a 500."""

import json
from collections.abc import AsyncIterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: @app.get("/whole", response_model=None) => @app.get("/whole")
# breaks: @app.get("/lines")  # FastAPI encodes => @app.get("/lines", response_class=StreamingResponse)
# breaks: yield json.dumps({"celsius": nan}) => yield json.dumps({"celsius": None})
# breaks: yield Reading(celsius=nan)  # an event => yield Reading(celsius=1)
# breaks: yield Reading(celsius=nan)  # a line => yield Reading(celsius=1)

nan = float("nan")
app = FastAPI()


class Reading(BaseModel):
    celsius: float


@app.get("/lines")  # FastAPI encodes
async def lines():
    yield {"celsius": nan}


@app.get("/typed-lines")
async def typed_lines() -> AsyncIterator[Reading]:
    yield Reading(celsius=nan)  # a line


@app.get("/events", response_class=EventSourceResponse)
async def events() -> AsyncIterator[Reading]:
    yield Reading(celsius=nan)  # an event


@app.get("/by-hand", response_class=StreamingResponse)
async def by_hand():
    yield json.dumps({"celsius": nan})


@app.get("/whole", response_model=None)
def whole() -> dict:
    return {"celsius": nan}


@app.get("/whole-typed")
def whole_typed() -> Reading:
    return {"celsius": nan}


client = TestClient(app, raise_server_exceptions=False)
for path, expected in {
    "/lines": (200, '{"celsius": null}'),
    "/typed-lines": (200, '{"celsius":null}'),
    "/events": (200, 'data: {"celsius":null}'),
    "/by-hand": (200, '{"celsius": NaN}'),
    "/whole": (500, "Internal Server Error"),
    "/whole-typed": (200, '{"celsius":null}'),
}.items():
    response = client.get(path)
    came = response.status_code, response.text.strip()
    print(f"{path:13}", *came)
    assert came == expected, path
