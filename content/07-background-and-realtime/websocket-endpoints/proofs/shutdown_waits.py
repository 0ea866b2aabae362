"""A server that shuts down tells each socket 1012 and then waits for handlers that do not listen."""

import asyncio
from contextlib import suppress
from tempfile import TemporaryDirectory

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from websockets.asyncio.client import unix_connect
from websockets.exceptions import ConnectionClosed

# breaks: await released.wait()  # listens to nobody => await websocket.receive_text()
# breaks: await websocket.receive_text()  # listens => await released.wait()
# breaks: server.should_exit = True  # as SIGTERM does => app.state.nobody_asked = True

app = FastAPI()
released = asyncio.Event()
events: list[str] = []


@app.websocket("/listens")
async def listens(websocket: WebSocket) -> None:
    await websocket.accept()
    try:
        await websocket.receive_text()  # listens
    except WebSocketDisconnect as error:
        events.append(f"told {error.code}")


@app.websocket("/deaf")
async def is_deaf(websocket: WebSocket) -> None:
    await websocket.accept()
    with suppress(WebSocketDisconnect):
        await released.wait()  # listens to nobody


async def main() -> None:
    with TemporaryDirectory() as folder:
        config = uvicorn.Config(app, uds=f"{folder}/socket", log_level="critical")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        async with (
            unix_connect(f"{folder}/socket", "ws://test/listens") as one,
            unix_connect(f"{folder}/socket", "ws://test/deaf"),
        ):
            server.should_exit = True  # as SIGTERM does
            with suppress(ConnectionClosed, TimeoutError):
                await asyncio.wait_for(one.recv(), timeout=0.5)
            code = one.close_code
        await asyncio.wait({serving}, timeout=0.5)
        events.append("server is down" if serving.done() else "server waits")
        released.set()
        server.should_exit = True
        await asyncio.wait_for(serving, timeout=1)
        events.append("server is down")
    print("the client that was told:", code)
    print(" > ".join(events))
    assert code == 1012
    assert events == ["told 1012", "server waits", "server is down"]


asyncio.run(main())
