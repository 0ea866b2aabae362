"""Sending to a peer who is gone raises WebSocketDisconnect once, then WebSocketDisconnected."""

import asyncio
from contextlib import asynccontextmanager
from tempfile import TemporaryDirectory

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from websockets.asyncio.client import unix_connect
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
    with TemporaryDirectory() as folder:
        config = uvicorn.Config(app, uds=f"{folder}/socket", log_level="critical")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        yield f"{folder}/socket"
        server.should_exit = True
        await serving


async def leave_while_busy(socket: str) -> None:
    async with unix_connect(socket, "ws://test/busy"):
        pass


async def hear(socket: str) -> object:
    """Joins, says hello and returns what comes back, or the close code."""
    async with unix_connect(socket, "ws://test/room") as websocket:
        await websocket.send("hello")
        try:
            return await websocket.recv()
        except ConnectionClosed:
            return websocket.close_code


async def main() -> None:
    async with served() as socket:
        await leave_while_busy(socket)
        busy.set()
        await asyncio.wait_for(done.wait(), 1)
        busy.clear()
        members.clear()
        await leave_while_busy(socket)
        heard = await hear(socket)
        busy.set()
    print("client_state of the one who left:", states[0])
    print("sending to him, three times:     ", *errors[:3], sep="\n    ")
    print("a sender beside a dead peer gets:", heard, "and its handler caught:", thrown_out)
    assert states[0] == "CONNECTED"
    first, second = "WebSocketDisconnect 1006", "WebSocketDisconnected, a RuntimeError"
    assert errors[:3] == [first, second, second]
    assert (heard, thrown_out) == (1006, [1006])


asyncio.run(main())
