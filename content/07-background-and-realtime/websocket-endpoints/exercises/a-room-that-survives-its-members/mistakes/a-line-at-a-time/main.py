import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated

import outside
from fastapi import Depends, FastAPI, WebSocket, WebSocketDisconnect, WebSocketException
from outside import ArchiveError, Guest
from pydantic import BaseModel, Field, ValidationError


class Message(BaseModel):
    text: Annotated[str, Field(min_length=1, max_length=200)]


app = FastAPI()
app.mount("/outside", outside.app)
rooms: defaultdict[str, dict[WebSocket, str]] = defaultdict(dict)
one_at_a_time = asyncio.Lock()


def get_guest(ticket: str) -> Guest:
    guest = outside.redeem(ticket)
    if guest is None:
        raise WebSocketException(1008)
    return guest


GuestDep = Annotated[Guest, Depends(get_guest)]


async def tell(room: str, line: dict[str, str]) -> None:
    for member in list(rooms[room]):
        with suppress(WebSocketDisconnect, RuntimeError):
            await member.send_json(line)


async def frames(websocket: WebSocket) -> AsyncIterator[str | bytes]:
    while (frame := await websocket.receive())["type"] == "websocket.receive":
        yield frame.get("text") or frame.get("bytes") or ""


async def talk(websocket: WebSocket, room: str, name: str) -> None:
    async for frame in frames(websocket):
        try:
            message = Message.model_validate_json(frame)
        except ValidationError:
            await websocket.send_json({"error": "Send a JSON object with a text of 1 to 200"})
            continue
        async with one_at_a_time:  # so that everyone reads the lines in the archive's order
            await outside.archive(room, name, message.text)
            await tell(room, {"from": name, "text": message.text})


@app.websocket("/rooms/{room}/live")
async def live(websocket: WebSocket, room: str, guest: GuestDep) -> None:
    await websocket.accept()
    if room not in guest.rooms:
        await websocket.close(1008, "This ticket is for another room")
        return
    rooms[room][websocket] = guest.name
    try:
        await talk(websocket, room, guest.name)
    except WebSocketDisconnect:
        pass  # gone while an error was sent
    except ArchiveError:
        await websocket.close(1011, "The archive is out of order")
    finally:
        del rooms[room][websocket]


@app.get("/rooms/{room}")
async def read_members(room: str) -> list[str]:
    return sorted(set(rooms[room].values()))
