import asyncio
from collections import defaultdict
from contextlib import suppress
from typing import Annotated

import outside
from fastapi import Depends, FastAPI, HTTPException, WebSocket, WebSocketDisconnect
from outside import ArchiveError, Guest
from pydantic import BaseModel, StringConstraints, ValidationError

MOST_UNREAD = 100


class Message(BaseModel):
    text: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Member:
    """One connection and the lines that it has not been sent yet."""

    def __init__(self, websocket: WebSocket, name: str) -> None:
        self.websocket = websocket
        self.name = name
        self.unread: asyncio.Queue[dict[str, str]] = asyncio.Queue(MOST_UNREAD)

    def tell(self, line: dict[str, str]) -> None:
        with suppress(asyncio.QueueFull):
            self.unread.put_nowait(line)

    async def send_all(self) -> None:
        with suppress(WebSocketDisconnect, RuntimeError):
            while True:
                await self.websocket.send_json(await self.unread.get())


app = FastAPI()
app.mount("/outside", outside.app)
rooms: defaultdict[str, list[Member]] = defaultdict(list)


def get_guest(ticket: str | None = None) -> Guest:
    guest = outside.redeem(ticket) if ticket else None
    if guest is None:
        raise HTTPException(403, "Not a valid ticket")
    return guest


async def listen(member: Member, room: str) -> None:
    while True:
        try:
            message = Message.model_validate_json(await member.websocket.receive_text())
        except (ValidationError, KeyError):
            member.tell({"error": "Not a message"})
        else:
            await outside.archive(room, member.name, message.text)
            for other in rooms[room]:
                other.tell({"from": member.name, "text": message.text})


@app.websocket("/rooms/{room}/live")
async def live(
    websocket: WebSocket, room: str, guest: Annotated[Guest, Depends(get_guest)]
) -> None:
    await websocket.accept()
    if room not in guest.rooms:
        await websocket.close(1008, "Another room")
        return
    member = Member(websocket, guest.name)
    rooms[room].append(member)
    sending = asyncio.create_task(member.send_all())
    try:
        await listen(member, room)
    except WebSocketDisconnect:
        pass
    except ArchiveError:
        await websocket.close(1011)
    finally:
        rooms[room].remove(member)
        sending.cancel()


@app.get("/rooms/{room}")
async def read_members(room: str) -> list[str]:
    return sorted({member.name for member in rooms[room]})
