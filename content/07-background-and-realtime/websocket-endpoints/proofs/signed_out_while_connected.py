"""An open WebSocket outlives its session; who closes it by a code wakes its handler up."""

import asyncio
import socket
from contextlib import asynccontextmanager, suppress
from typing import Annotated

import uvicorn
import websockets
from fastapi import Cookie, Depends, FastAPI, HTTPException, WebSocket, WebSocketDisconnect
from websockets.exceptions import ConnectionClosed, InvalidStatus

# breaks: await screen.close(4001, "Signed out") => await screen.close()
# breaks: raise HTTPException(401, "Sign in first") => pass
# breaks: await websocket.send_text(f"{text}, {user}") => await websocket.send_text(f"{text}, {await get_user(session)}")

SESSIONS = {"s-ana": "ana"}
app = FastAPI()
screens: dict[WebSocket, str] = {}
woken: list[tuple[int, str]] = []


async def get_user(session: Annotated[str, Cookie()] = "") -> str:
    if session not in SESSIONS:
        raise HTTPException(401, "Sign in first")
    return SESSIONS.get(session, "nobody")


@app.websocket("/live")
async def show_live(
    websocket: WebSocket,
    user: Annotated[str, Depends(get_user)],
    session: Annotated[str, Cookie()],
) -> None:
    await websocket.accept()
    screens[websocket] = session
    try:
        while True:
            text = await websocket.receive_text()
            await websocket.send_text(f"{text}, {user}")
    except WebSocketDisconnect as error:
        woken.append((error.code, error.reason))
    finally:
        del screens[websocket]


async def close_screens(of: str) -> None:
    """What a sign-out does, from a request of its own."""
    for screen in [screen for screen, session in screens.items() if session == of]:
        with suppress(WebSocketDisconnect, RuntimeError):
            await screen.close(4001, "Signed out")


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


async def connect(server: uvicorn.Server):
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    headers = {"Cookie": "session=s-ana"}
    return await websockets.connect("ws://test/live", sock=ours, additional_headers=headers)


async def say(websocket, text: str) -> str:
    try:
        await websocket.send(text)
        return await websocket.recv()
    except ConnectionClosed:
        return f"closed {websocket.close_code} {websocket.close_reason}"


async def again(server: uvicorn.Server) -> int:
    try:
        async with await connect(server):
            return 101
    except InvalidStatus as error:
        return error.response.status_code


async def main() -> None:
    async with served() as server:
        websocket = await connect(server)
        before = await say(websocket, "hello")
        SESSIONS.clear()
        after = await say(websocket, "still here")
        handshake = await again(server)
        await close_screens("s-ana")
        closed = await say(websocket, "and now")
        while screens:
            await asyncio.sleep(0)
    print("signed in:              ", before)
    print("the session has ended:  ", after)
    print("a new handshake:        ", handshake)
    print("closed by the sign-out: ", closed)
    print("its handler was told:   ", woken)
    assert (before, after) == ("hello, ana", "still here, ana")
    assert handshake == 401
    assert closed == "closed 4001 Signed out"
    assert woken == [(4001, "Signed out")]


asyncio.run(main())
