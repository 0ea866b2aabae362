"""Sending to a peer who is gone raises WebSocketDisconnect once, then WebSocketDisconnected."""

import asyncio
import socket
from contextlib import asynccontextmanager

import uvicorn
import websockets
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

# breaks: await busy.wait() => pass
# breaks: for _ in range(3): => for _ in range(1):
# breaks: await member.send_text(text)  # unguarded => await (member.send_text(text) if member is websocket else asyncio.sleep(0))
# breaks: states.append(websocket.client_state.name) => states.append((await websocket.receive()) and websocket.client_state.name)

app = FastAPI()
busy, done = asyncio.Event(), asyncio.Event()
members: list[WebSocket] = []
errors: list[str] = []
states: list[str] = []
thrown_out: list[int] = []


@app.websocket("/busy")
async def notices_nothing(websocket: WebSocket) -> None:
    """Is busy while its client leaves."""
    await websocket.accept()
    members.append(websocket)
    await busy.wait()
    states.append(websocket.client_state.name)
    for _ in range(3):
        try:
            await websocket.send_text("still there?")
        except WebSocketDisconnect as error:
            errors.append(f"{type(error).__name__} {error.code}")
        except RuntimeError as error:
            errors.append(f"{type(error).__name__}, a RuntimeError")
    done.set()


@app.websocket("/room")
async def talk(websocket: WebSocket) -> None:
    """The loop of many tutorials: one try around receiving and broadcasting."""
    await websocket.accept()
    members.append(websocket)
    try:
        while True:
            text = await websocket.receive_text()
            for member in members:
                await member.send_text(text)  # unguarded
    except WebSocketDisconnect as error:
        thrown_out.append(error.code)


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


async def connect(server: uvicorn.Server, path: str, **words) -> ClientConnection:
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    return await websockets.connect(f"ws://test{path}", sock=ours, **words)


async def leave_while_busy(server: uvicorn.Server) -> None:
    async with await connect(server, "/busy"):
        pass


async def hear(server: uvicorn.Server) -> object:
    """Joins, says hello and returns what comes back, or the close code."""
    async with await connect(server, "/room") as websocket:
        await websocket.send("hello")
        try:
            return await websocket.recv()
        except ConnectionClosed:
            return websocket.close_code


async def main() -> None:
    async with served() as server:
        await leave_while_busy(server)
        busy.set()
        await asyncio.wait_for(done.wait(), 1)
        busy.clear()
        members.clear()
        await leave_while_busy(server)
        heard = await hear(server)
        busy.set()
    print("client_state of the one who left:", states[0])
    print("sending to him, three times:     ", *errors[:3], sep="\n    ")
    print("a sender beside a dead peer gets:", heard, "and its handler caught:", thrown_out)
    assert states[0] == "CONNECTED"
    first, second = "WebSocketDisconnect 1006", "WebSocketDisconnected, a RuntimeError"
    assert errors[:3] == [first, second, second]
    assert (heard, thrown_out) == (1006, [1006])


asyncio.run(main())
