"""TestClient shows the code of a refused handshake, which never goes over the wire."""

import asyncio
from contextlib import nullcontext
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, WebSocket
from fastapi.security import HTTPBearer
from fastapi.testclient import TestClient
from starlette.testclient import WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect

# breaks: await websocket.close(1008, "Members only") => raise HTTPException(403)
# breaks: raise HTTPException(401, "No token") => await websocket.close(1008)
# breaks: loops_apart(nullcontext(TestClient(app))) => loops_apart(TestClient(app))
# breaks: loops_apart(TestClient(app)) => loops_apart(nullcontext(TestClient(app)))
# breaks: Annotated[object, Depends(HTTPBearer())] => Annotated[object, Depends(lambda: None)]
# breaks: raise ValueError("a bug") => await websocket.close(1011)

app = FastAPI()
loops: list[asyncio.AbstractEventLoop] = []


@app.websocket("/close")
async def close_before(websocket: WebSocket) -> None:
    await websocket.close(1008, "Members only")


@app.websocket("/http-exception")
async def refuse(websocket: WebSocket) -> None:
    raise HTTPException(401, "No token")


@app.websocket("/bearer")
async def needs_bearer(
    websocket: WebSocket, credentials: Annotated[object, Depends(HTTPBearer())]
) -> None:
    await websocket.accept()
    await websocket.send_text("welcome")


@app.websocket("/bug")
async def has_a_bug(websocket: WebSocket) -> None:
    await websocket.accept()
    raise ValueError("a bug")


@app.websocket("/loop")
async def note_the_loop(websocket: WebSocket) -> None:
    loops.append(asyncio.get_running_loop())
    await websocket.accept()


def loops_apart(client_context) -> bool:
    loops.clear()
    with (
        client_context as client,
        client.websocket_connect("/loop"),
        client.websocket_connect("/loop"),
    ):
        return loops[0] is not loops[1]


def ending(path: str, token: str | None = None) -> tuple:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        with TestClient(app).websocket_connect(path, headers=headers) as websocket:
            return "accepted", websocket.receive_text()
    except WebSocketDenialResponse as response:
        return "denied", response.status_code, response.headers.get("www-authenticate")
    except WebSocketDisconnect as error:
        return "disconnect", error.code, error.reason
    except BaseException as error:
        return "raised", type(error).__name__, str(error)


closed, refused = ending("/close"), ending("/http-exception")
bearer, with_token, bug = ending("/bearer"), ending("/bearer", token="abc"), ending("/bug")
bare, entered = loops_apart(nullcontext(TestClient(app))), loops_apart(TestClient(app))
print("close before accept:        ", closed)
print("HTTPException before accept:", refused)
print("HTTPBearer without a header:", bearer)
print("HTTPBearer with a header:   ", with_token)
print("an exception after accept:  ", bug)
print("two sockets, two event loops:  ", bare, "inside `with TestClient`:", entered)

assert closed == ("disconnect", 1008, "Members only")
assert refused == ("denied", 401, None)
assert bearer == ("denied", 401, "Bearer")
assert with_token == ("accepted", "welcome")
assert bug == ("raised", "ValueError", "a bug")
assert (bare, entered) == (True, False)
