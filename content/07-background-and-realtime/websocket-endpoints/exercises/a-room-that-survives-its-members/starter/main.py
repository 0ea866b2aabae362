from typing import Annotated

import outside
from fastapi import Depends, FastAPI, WebSocket, WebSocketDisconnect
from outside import Guest
from pydantic import BaseModel

app = FastAPI()
app.mount("/outside", outside.app)
connections: dict[str, WebSocket] = {}


class Message(BaseModel):
    text: str


def get_guest(ticket: str) -> Guest | None:
    return outside.redeem(ticket)


@app.websocket("/rooms/{room}/live")
async def live(
    websocket: WebSocket, room: str, guest: Annotated[Guest | None, Depends(get_guest)]
) -> None:
    await websocket.accept()
    if guest is None or room not in guest.rooms:
        await websocket.close(1008, "Not with this ticket")
        return
    connections[guest.name] = websocket
    try:
        while True:
            message = Message.model_validate_json(await websocket.receive_text())
            await outside.archive(room, guest.name, message.text)
            for connection in connections.values():
                await connection.send_json({"from": guest.name, "text": message.text})
    except WebSocketDisconnect:
        del connections[guest.name]


@app.get("/rooms/{room}")
async def read_members(room: str) -> list[str]:
    return sorted(connections)
