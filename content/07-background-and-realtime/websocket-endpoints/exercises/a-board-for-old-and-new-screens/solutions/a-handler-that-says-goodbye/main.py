import asyncio
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated

import sessions
from fastapi import Cookie, Depends, FastAPI, Header, HTTPException, Response, WebSocket
from fastapi import WebSocketDisconnect
from pydantic import BaseModel


class SignIn(BaseModel):
    name: str


class Change(BaseModel):
    state: str


class Told(BaseModel):
    order: int
    state: str
    by: str


FORMATS: dict[str, Callable[[Told], str]] = {
    "board.v2": Told.model_dump_json,
    "board.v1": lambda told: f"{told.order} {told.state}",
}
MOST_UNREAD = 100
Box = asyncio.Queue[Told | None]
app = FastAPI()
boxes: defaultdict[str, set[Box]] = defaultdict(set)


async def get_session(session: Annotated[str, Cookie()] = "") -> str:
    if sessions.name_of(session) is None:
        raise HTTPException(401, "Sign in first.")
    return session


SessionDep = Annotated[str, Depends(get_session)]


def put(box: Box, told: Told | None) -> None:
    """Never waits: a screen that does not read loses what is oldest."""
    if box.full():
        box.get_nowait()
    box.put_nowait(told)


@app.post("/sign-in", status_code=204)
async def sign_in(person: SignIn, response: Response) -> None:
    session = sessions.begin(person.name)
    response.set_cookie("session", session, httponly=True, secure=True, samesite="lax")


@app.post("/sign-out", status_code=204)
async def sign_out(session: SessionDep, response: Response) -> None:
    sessions.end(session)
    response.delete_cookie("session")
    for box in boxes.pop(session, set()):
        put(box, None)


@app.put("/orders/{number}", status_code=204)
async def change_order(number: int, change: Change, session: SessionDep) -> None:
    told = Told(order=number, state=change.state, by=sessions.name_of(session))
    for box in [box for of_session in boxes.values() for box in of_session]:
        put(box, told)


async def until_left(websocket: WebSocket) -> None:
    async for _ in websocket.iter_bytes():
        pass


async def speak(websocket: WebSocket, box: Box, write: Callable[[Told], str]) -> None:
    """The only one who sends on this connection, and who closes it."""
    with suppress(WebSocketDisconnect):
        while (told := await box.get()) is not None:
            await websocket.send_text(write(told))
        await websocket.close(4001, "Signed out")


@app.websocket("/live")
async def show_live(
    websocket: WebSocket, session: SessionDep, origin: Annotated[str | None, Header()] = None
) -> None:
    if origin is not None and origin not in sessions.PAGES:
        raise HTTPException(403, "This page is not one of ours.")
    offered = websocket.scope["subprotocols"]
    chosen = next((known for known in FORMATS if known in offered), None)
    if offered and chosen is None:
        raise HTTPException(400, f"The board speaks {', '.join(FORMATS)}.")
    await websocket.accept(subprotocol=chosen)
    box: Box = asyncio.Queue(MOST_UNREAD)
    boxes[session].add(box)
    both = [
        asyncio.create_task(until_left(websocket)),
        asyncio.create_task(speak(websocket, box, FORMATS[chosen or "board.v1"])),
    ]
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in both:
            task.cancel()
        boxes[session].discard(box)
