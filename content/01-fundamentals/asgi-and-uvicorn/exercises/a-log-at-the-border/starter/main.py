"""The service, wrapped in the log. Given: read it, do not change it."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response, WebSocket
from fastapi.responses import StreamingResponse
from request_log import RequestLog

entries: list[dict] = []
gates: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, str]]:
    yield {"motto": "up and running"}


service = FastAPI(lifespan=lifespan)


@service.get("/motto")
def read_motto(request: Request) -> str:
    return request.state.motto


@service.put("/letters", status_code=202)
def write_letters(count: int) -> Response:
    return Response("x" * count, status_code=202)


@service.get("/pieces/{gate}")
async def read_pieces(gate: str, first: int, second: int) -> StreamingResponse:
    """The second piece is sent when somebody has opened the gate."""

    async def make_pieces() -> AsyncIterator[str]:
        yield "1" * first
        await gates[gate].wait()
        yield "2" * second

    return StreamingResponse(make_pieces())


@service.get("/gates/{gate}")
async def is_waited_for(gate: str) -> bool:
    return gate in gates


@service.post("/gates/{gate}")
async def open_gate(gate: str) -> None:
    gates[gate].set()


@service.get("/broken")
def break_down() -> None:
    raise RuntimeError("on purpose")


@service.websocket("/echo")
async def echo(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text(await websocket.receive_text())
    await websocket.close()


@service.get("/log/{request_id}")
async def read_log(request_id: str) -> list[dict]:
    return [entry for entry in entries if entry["id"] == request_id]


app = RequestLog(service, write=entries.append)
