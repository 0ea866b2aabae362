from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

import sessions
from fastapi import Depends, FastAPI, HTTPException, Response, WebSocket, WebSocketDisconnect
from pydantic import BaseModel
from starlette.requests import HTTPConnection

FORMATS = ("board.v2", "board.v1")  # the newest first


class SignIn(BaseModel):
    name: str


class Change(BaseModel):
    state: str


@dataclass(frozen=True, eq=False)
class Screen:
    websocket: WebSocket
    session: str

    async def show(self, number: int, state: str, by: str | None) -> None:
        """A screen that is gone is removed by its own handler."""
        with suppress(WebSocketDisconnect, RuntimeError):
            if app.state.format == "board.v2":
                await self.websocket.send_json({"order": number, "state": state, "by": by})
            else:
                await self.websocket.send_text(f"{number} {state}")


app = FastAPI()
screens: set[Screen] = set()


async def get_session(connection: HTTPConnection) -> str:
    """For routes and WebSockets alike."""
    session = connection.cookies.get("session", "")
    if sessions.name_of(session) is None:
        raise HTTPException(401, "Sign in first.")
    return session


async def from_our_pages(connection: HTTPConnection) -> None:
    """Browsers send the cookie for any page, so the page has to be one of ours."""
    if connection.headers.get("origin") not in {None, *sessions.PAGES}:
        raise HTTPException(403, "This page is not one of ours.")


async def choose_format(websocket: WebSocket) -> str | None:
    """The newest format that both know; None for a screen that offers nothing."""
    offered = websocket.scope["subprotocols"]
    if not offered:
        return None
    for known in FORMATS:
        if known in offered:
            return known
    raise HTTPException(400, f"The board speaks {', '.join(FORMATS)}.")


SessionDep = Annotated[str, Depends(get_session)]


@app.post("/sign-in", status_code=204)
async def sign_in(person: SignIn, response: Response) -> None:
    session = sessions.begin(person.name)
    response.set_cookie("session", session, httponly=True, secure=True, samesite="lax")


@app.post("/sign-out", status_code=204)
async def sign_out(session: SessionDep, response: Response) -> None:
    sessions.end(session)
    response.delete_cookie("session")
    for screen in [screen for screen in screens if screen.session == session]:
        with suppress(WebSocketDisconnect, RuntimeError):
            await screen.websocket.close(4001, "Signed out")


@app.put("/orders/{number}", status_code=204)
async def change_order(number: int, change: Change, session: SessionDep) -> None:
    name = sessions.name_of(session)
    for screen in list(screens):
        await screen.show(number, change.state, name)


@app.websocket("/live", dependencies=[Depends(from_our_pages)])
async def show_live(
    websocket: WebSocket,
    session: SessionDep,
    chosen: Annotated[str | None, Depends(choose_format)],
) -> None:
    await websocket.accept(subprotocol=chosen)
    app.state.format = chosen or "board.v1"
    screen = Screen(websocket, session)
    screens.add(screen)
    try:
        async for _ in websocket.iter_text():
            pass  # screens only listen
    finally:
        screens.discard(screen)
