"""A room: everyone hears everyone, and whoever leaves is forgotten, however they leave."""

from contextlib import suppress

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.testclient import TestClient

app = FastAPI()
members: dict[WebSocket, str] = {}


async def tell(text: str) -> None:
    for member in list(members):  # a copy: others come and go while this one is awaited
        with suppress(WebSocketDisconnect, RuntimeError):  # gone; its own handler removes it
            await member.send_text(text)


@app.websocket("/room/{name}")
async def room(websocket: WebSocket, name: str) -> None:
    await websocket.accept()
    members[websocket] = name
    await tell(f"{name} is here")
    try:
        while True:
            await tell(f"{name}: {await websocket.receive_text()}")
    except WebSocketDisconnect as error:
        print(name, "left with", error.code)
    finally:
        del members[websocket]


with TestClient(app) as client, client.websocket_connect("/room/ana") as ana:
    print("ana hears", ana.receive_text())
    with client.websocket_connect("/room/bob") as bob:
        print("ana hears", ana.receive_text())
        bob.send_text("hello")
        print("ana hears", ana.receive_text())
        bob.close(code=1001)
    print("members:", list(members.values()))

# prints: ana hears ana is here
# prints: ana hears bob is here
# prints: ana hears bob: hello
# prints: bob left with 1001
# prints: members: ['ana']
# prints: ana left with 1000
