"""uvicorn logs the query string of a WebSocket even with the access log switched off."""

import asyncio
import logging
import socket
from contextlib import asynccontextmanager
from typing import Annotated

import uvicorn
import websockets
from fastapi import FastAPI, Header, Query, WebSocket
from websockets.asyncio.client import ClientConnection

# breaks: f"/query?token={SECRET}" => "/query?token=other"
# breaks: subprotocols=["chat", SECRET] => subprotocols=["chat", "other"]
# breaks: log_level="info" => log_level="warning"
# breaks: await websocket.accept(subprotocol="chat") => await websocket.accept()

SECRET = "not-for-the-log"
app = FastAPI()
seen: list[str] = []
lines: list[tuple[str, str]] = []


class Keep(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        lines.append((record.name, record.getMessage()))


@app.websocket("/query")
async def by_query(websocket: WebSocket, token: Annotated[str, Query()]) -> None:
    seen.append(token)
    await websocket.accept()
    await websocket.close()


@app.websocket("/subprotocol")
async def by_subprotocol(
    websocket: WebSocket, offered: Annotated[str, Header(alias="sec-websocket-protocol")]
) -> None:
    seen.append(offered.split(", ")[1])
    await websocket.accept(subprotocol="chat")
    await websocket.close()


@asynccontextmanager
async def served():
    """uvicorn without a listening socket: each client brings a pair of sockets of its own."""
    config = uvicorn.Config(app, access_log=False, log_config=None, log_level="info")
    logging.getLogger("uvicorn.error").addHandler(Keep())
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    server.should_exit = True
    await serving


async def connect(server: uvicorn.Server, path: str, **words) -> ClientConnection:
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    return await websockets.connect(f"ws://test{path}", sock=ours, **words)


async def main() -> None:
    async with served() as server:
        async with await connect(server, f"/query?token={SECRET}"):
            pass
        by_url = [line for line in lines if SECRET in line[1]]
        lines.clear()
        async with await connect(
            server, "/subprotocol", subprotocols=["chat", SECRET]
        ) as websocket:
            chosen = websocket.subprotocol
        by_header = [line for line in lines if SECRET in line[1]]
    print("token in the query:      ", by_url)
    print("token as a subprotocol:  ", by_header, "chosen:", chosen)
    assert by_url == [("uvicorn.error", f' - "WebSocket /query?token={SECRET}" [accepted]')]
    assert (by_header, seen[-1]) == ([], SECRET)
    assert chosen == "chat"


asyncio.run(main())
