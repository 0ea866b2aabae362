"""A required cookie that is missing is 403 at the handshake; a plain parameter reads the query."""

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import Annotated

import uvicorn
import websockets
from fastapi import Cookie, FastAPI, HTTPException, Security, WebSocket
from fastapi.security import APIKeyCookie
from websockets.exceptions import InvalidStatus

# breaks: session: Annotated[str, Cookie()]) -> None => session: Annotated[str, Cookie()] = "") -> None
# breaks: own_default: Annotated[str, Cookie(alias="session")] = "" => own_default: Annotated[str, Cookie(alias="session")]
# breaks: (websocket: WebSocket, session: str = "") => (websocket: WebSocket, session: Annotated[str, Cookie()] = "")
# breaks: APIKeyCookie(name="session") => APIKeyCookie(name="session", auto_error=False)

app = FastAPI()
GOOD = "s-ana"


async def let_in(websocket: WebSocket, session: str | None) -> None:
    if session != GOOD:
        raise HTTPException(401, "Sign in first")
    await websocket.accept()
    await websocket.close()


@app.websocket("/required")
async def required(websocket: WebSocket, session: Annotated[str, Cookie()]) -> None:
    await let_in(websocket, session)


@app.websocket("/default")
async def with_default(
    websocket: WebSocket, own_default: Annotated[str, Cookie(alias="session")] = ""
) -> None:
    await let_in(websocket, own_default)


@app.websocket("/plain")
async def plain(websocket: WebSocket, session: str = "") -> None:
    await let_in(websocket, session)


@app.websocket("/key")
async def by_key(
    websocket: WebSocket, key: Annotated[str | None, Security(APIKeyCookie(name="session"))]
) -> None:
    await let_in(websocket, key or GOOD)


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


async def answer(server: uvicorn.Server, path: str, cookie: str | None) -> tuple[int, str]:
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    headers = {"Cookie": f"session={cookie}"} if cookie else {}
    try:
        async with websockets.connect(f"ws://test{path}", sock=ours, additional_headers=headers):
            return 101, ""
    except InvalidStatus as error:
        return error.response.status_code, error.response.body.decode()


async def main() -> None:
    refused = 401, '{"detail":"Sign in first"}'
    expected = {
        ("/required", None): (403, ""),
        ("/required", "s-eve"): refused,
        ("/required", GOOD): (101, ""),
        ("/default", None): refused,
        ("/default", GOOD): (101, ""),
        ("/plain", GOOD): refused,
        (f"/plain?session={GOOD}", None): (101, ""),
        ("/key", None): (401, '{"detail":"Not authenticated"}'),
        ("/key", GOOD): (101, ""),
    }
    async with served() as server:
        seen = {case: await answer(server, *case) for case in expected}
    for (path, cookie), (status, body) in seen.items():
        print(f"{path:22} {cookie or 'no cookie':10} {status} {body}")
    assert seen == expected


asyncio.run(main())
