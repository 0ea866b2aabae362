"""Removing from the list that a loop runs over skips a member; a dict or set refuses to go on."""

import asyncio

from fastapi import WebSocket, WebSocketDisconnect

# breaks: for name in members:  # the list itself => for name in list(members):
# breaks: for name in registry:  # the dict itself => for name in list(registry):
# breaks: for name in list(careful):  # a copy => for name in careful:
# breaks: if self.name == "bob": => if self.name == "nobody":


class Peer:
    """The server's side of one connection, written by hand; bob's is gone."""

    def __init__(self, name: str) -> None:
        self.name, self.heard = name, 0
        scope = {"type": "websocket", "path": "/", "headers": []}
        self.websocket = WebSocket(scope, receive=self.receive, send=self.send)

    async def receive(self) -> dict:
        return {"type": "websocket.connect"}

    async def send(self, message: dict) -> None:
        if message["type"] == "websocket.send":
            if self.name == "bob":
                raise OSError("the connection is gone")
            self.heard += 1


async def join() -> dict[str, Peer]:
    peers = {name: Peer(name) for name in ("ana", "bob", "cy")}
    for peer in peers.values():
        await peer.websocket.accept()
    return peers


async def main() -> None:
    peers = await join()
    members = list(peers)
    for name in members:  # the list itself
        try:
            await peers[name].websocket.send_text("hello")
        except WebSocketDisconnect:
            members.remove(name)
    skipped = [peer.name for peer in peers.values() if not peer.heard and peer.name in members]

    peers = await join()
    registry, problem = dict(peers), "none"
    try:
        for name in registry:  # the dict itself
            try:
                await peers[name].websocket.send_text("hello")
            except WebSocketDisconnect:
                del registry[name]
    except RuntimeError as error:
        problem = str(error)

    peers = await join()
    careful = list(peers)
    for name in list(careful):  # a copy
        try:
            await peers[name].websocket.send_text("hello")
        except WebSocketDisconnect:
            careful.remove(name)
    heard = [peer.name for peer in peers.values() if peer.heard]
    print("list, present and passed over:", skipped)
    print("dict:                         ", problem)
    print("over a copy, heard:           ", heard)
    assert skipped == ["cy"]
    assert problem == "dictionary changed size during iteration"
    assert heard == ["ana", "cy"]


asyncio.run(main())
