"""A server that shuts down tells each socket 1012, then waits for handlers that do not listen."""

import asyncio
import socket
from contextlib import AsyncExitStack, suppress

import uvicorn
import websockets
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection
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


async def connect(server: uvicorn.Server, path: str, **words) -> ClientConnection:
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    return await websockets.connect(f"ws://test{path}", sock=ours, **words)


async def main() -> None:
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    async with AsyncExitStack() as stack:
        listening = await stack.enter_async_context(await connect(server, "/listens"))
        await stack.enter_async_context(await connect(server, "/deaf"))
        server.should_exit = True  # as SIGTERM does
        with suppress(ConnectionClosed, TimeoutError):
            await asyncio.wait_for(listening.recv(), timeout=0.4)
        code = listening.close_code
    await asyncio.wait({serving}, timeout=0.4)
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
