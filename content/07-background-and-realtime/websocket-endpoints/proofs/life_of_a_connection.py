"""Dependencies are solved once, at the handshake, and left when the endpoint is over."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, Query, WebSocket, WebSocketDisconnect
from fastapi.testclient import TestClient

# breaks: events.append("session closed") => print("session closed")
# breaks: Annotated[str, Depends(open_session)] => Annotated[str, Depends(lambda: "session")]
# breaks: await websocket.receive_text() => await websocket.receive_text(); events.append("session opened")
# breaks: finally:  # also after a disconnect => except ValueError:
# breaks: room: Annotated[str, Query(min_length=3)] => room: str

events: list[str] = []
app = FastAPI()


def open_session() -> Iterator[str]:
    events.append("session opened")
    try:
        yield "session"
    finally:  # of the dependency
        events.append("session closed")


SessionDep = Annotated[str, Depends(open_session)]


@app.websocket("/feed")
async def feed(
    websocket: WebSocket, session: SessionDep, room: Annotated[str, Query(min_length=3)]
) -> None:
    events.append("endpoint starts")
    await websocket.accept()
    try:
        while True:
            await websocket.receive_text()
            events.append(f"message with the {session} of the handshake")
            await websocket.send_text("heard")
    except WebSocketDisconnect:
        events.append("disconnect raised")
    finally:  # also after a disconnect
        events.append("finally")


def visit(room: str) -> list[str]:
    events.clear()
    try:
        with TestClient(app).websocket_connect(f"/feed?room={room}") as websocket:
            events.append("client connected")
            websocket.send_text("hello")
            websocket.receive_text()
            events.append("client leaves")
    except WebSocketDisconnect as error:
        events.append(f"refused {error.code}")
    return list(events)


whole, invalid = visit("lobby"), visit("x")
print(*whole, sep="\n")
print("an invalid parameter:", invalid)

assert whole == [
    "session opened",
    "endpoint starts",
    "client connected",
    "message with the session of the handshake",
    "client leaves",
    "disconnect raised",
    "finally",
    "session closed",
]
assert invalid == ["session opened", "session closed", "refused 1008"]
