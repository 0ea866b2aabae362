"""A subprotocol that was not offered goes out unchecked; a real client fails the connection."""

import asyncio
import socket
from contextlib import asynccontextmanager

import uvicorn
import websockets
from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient
from websockets.exceptions import NegotiationError

# breaks: await websocket.accept(subprotocol="board.v2") => await websocket.accept(subprotocol="board.v2" if websocket.scope["subprotocols"] else None)
# breaks: await websocket.accept() => await websocket.accept(subprotocol="board.v1")
# breaks: if known in websocket.scope["subprotocols"] => if known in websocket.headers["sec-websocket-protocol"]
# breaks: for known in ("board.v2", "board.v1") => for known in websocket.scope["subprotocols"]

app = FastAPI()
V1, BOTH, LONGER = ["board.v1"], ["board.v1", "board.v2"], ["board.v20", "board.v1"]


@app.websocket("/same")
async def same_for_all(websocket: WebSocket) -> None:
    await websocket.accept(subprotocol="board.v2")
    await websocket.close()


@app.websocket("/silent")
async def names_none(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.close()


@app.websocket("/chosen")
async def chooses(websocket: WebSocket) -> None:
    best = next(
        known for known in ("board.v2", "board.v1") if known in websocket.scope["subprotocols"]
    )
    await websocket.accept(subprotocol=best)
    await websocket.close()


@asynccontextmanager
async def served():
    """uvicorn without a listening socket: each client brings a pair of sockets of its own."""
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    server.should_exit = True
    await serving


async def named(server: uvicorn.Server, path: str, offered: list[str] | None) -> str | None:
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    try:
        async with websockets.connect(
            f"ws://test{path}", sock=ours, subprotocols=offered
        ) as websocket:
            return websocket.subprotocol
    except NegotiationError:
        return "failed by the client"


def in_the_test_client(offered: list[str] | None) -> str | None:
    with TestClient(app).websocket_connect("/same", subprotocols=offered) as websocket:
        return websocket.accepted_subprotocol


async def on_the_wire() -> tuple[list[str | None], str | None, list[str | None]]:
    async with served() as server:
        same = [await named(server, "/same", offered) for offered in (BOTH, V1, None)]
        silent = await named(server, "/silent", BOTH)
        chosen = [await named(server, "/chosen", offered) for offered in (BOTH, V1, LONGER)]
    return same, silent, chosen


tested = [in_the_test_client(offered) for offered in (BOTH, V1, None)]
same, silent, chosen = asyncio.run(on_the_wire())
print("TestClient:                ", tested)
print("a client of uvicorn:       ", same)
print("accept() without a name:   ", silent)
print("chosen from what is known: ", chosen)
assert tested == ["board.v2"] * 3
assert same == ["board.v2", "failed by the client", "failed by the client"]
assert silent is None
assert chosen == ["board.v2", "board.v1", "board.v1"]
