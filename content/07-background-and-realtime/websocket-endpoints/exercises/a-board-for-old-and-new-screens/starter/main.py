from contextlib import suppress
from typing import Annotated

import sessions
from fastapi import Depends, FastAPI, HTTPException, Request, Response, WebSocket
from fastapi import WebSocketDisconnect
from pydantic import BaseModel


class SignIn(BaseModel):
    name: str


class Change(BaseModel):
    state: str


app = FastAPI()
screens: set[WebSocket] = set()


async def get_session(request: Request) -> str:
    session = request.cookies.get("session", "")
    if sessions.name_of(session) is None:
        raise HTTPException(401, "Sign in first.")
    return session


SessionDep = Annotated[str, Depends(get_session)]


@app.post("/sign-in", status_code=204)
async def sign_in(person: SignIn, response: Response) -> None:
    session = sessions.begin(person.name)
    response.set_cookie("session", session, httponly=True, secure=True, samesite="lax")


@app.post("/sign-out", status_code=204)
async def sign_out(session: SessionDep, response: Response) -> None:
    sessions.end(session)
    response.delete_cookie("session")


@app.put("/orders/{number}", status_code=204)
async def change_order(number: int, change: Change, session: SessionDep) -> None:
    for screen in list(screens):
        with suppress(WebSocketDisconnect, RuntimeError):
            await screen.send_text(f"{number} {change.state}")


@app.websocket("/live")
async def show_live(websocket: WebSocket) -> None:
    await websocket.accept()
    screens.add(websocket)
    try:
        async for _ in websocket.iter_text():
            pass  # screens only listen
    finally:
        screens.discard(websocket)
