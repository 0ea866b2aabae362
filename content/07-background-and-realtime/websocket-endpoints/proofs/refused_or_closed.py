"""Before accept a client gets an HTTP answer, after it a close code; a return sends neither."""

import asyncio
import socket
from contextlib import asynccontextmanager

import uvicorn
import websockets
from fastapi import FastAPI, HTTPException, WebSocket, WebSocketException
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus

# breaks: await websocket.close(1008, "Who are you?") => await websocket.accept(); await websocket.close(1008, "Who are you?")
# breaks: raise HTTPException(401, "No token") => raise WebSocketException(1008, "No token")
# breaks: def needs_a_number(websocket: WebSocket, number: int) => def needs_a_number(websocket: WebSocket, number: str)
# breaks: print("never accepted") => await websocket.close()
# breaks: raise WebSocketException(4001, "Expired") => raise HTTPException(401, "Expired")
# breaks: raise ValueError("a bug") => await websocket.close(1011)
# breaks: print("left without closing") => await websocket.close()

app = FastAPI()


@app.websocket("/close-before")
async def close_early(websocket: WebSocket) -> None:
    await websocket.close(1008, "Who are you?")


@app.websocket("/http-exception-before")
async def refuse_with_status(websocket: WebSocket) -> None:
    raise HTTPException(401, "No token")


@app.websocket("/invalid-parameter")
async def needs_a_number(websocket: WebSocket, number: int) -> None:
    await websocket.accept()


@app.get("/get-only")
def read_nothing() -> None: ...


@app.websocket("/never-accepted")
async def forgets_to_accept(websocket: WebSocket) -> None:
    print("never accepted")


@app.websocket("/websocket-exception-after")
async def closes_with_code(websocket: WebSocket) -> None:
    await websocket.accept()
    raise WebSocketException(4001, "Expired")


@app.websocket("/http-exception-after")
async def raises_too_late(websocket: WebSocket) -> None:
    await websocket.accept()
    raise HTTPException(401)


@app.websocket("/bug-after")
async def has_a_bug(websocket: WebSocket) -> None:
    await websocket.accept()
    raise ValueError("a bug")


@app.websocket("/return-after")
async def just_returns(websocket: WebSocket) -> None:
    await websocket.accept()
    print("left without closing")


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


async def ending(server: uvicorn.Server, path: str) -> tuple[str, int, str]:
    try:
        async with await connect(server, path) as websocket:
            try:
                await websocket.recv()
            except ConnectionClosed:
                return "closed", websocket.close_code, websocket.close_reason
    except InvalidStatus as error:
        return "refused", error.response.status_code, error.response.body.decode()


async def main() -> None:
    expected = {
        "/close-before": ("refused", 403, ""),
        "/invalid-parameter?number=many": ("refused", 403, ""),
        "/no-such-path": ("refused", 403, ""),
        "/get-only": ("refused", 403, ""),
        "/http-exception-before": ("refused", 401, '{"detail":"No token"}'),
        "/never-accepted": ("refused", 500, "Internal Server Error"),
        "/websocket-exception-after": ("closed", 4001, "Expired"),
        "/http-exception-after": ("closed", 1006, ""),
        "/bug-after": ("closed", 1006, ""),
        "/return-after": ("closed", 1006, ""),
    }
    async with served() as server:
        seen = {path: await ending(server, path) for path in expected}
    for path, (how, number, words) in seen.items():
        print(f"{path:32} {how} {number} {words}")
    assert seen == expected


asyncio.run(main())
