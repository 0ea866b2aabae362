"""Before `accept` a refusal is an HTTP answer, after it a close code."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, WebSocket
from fastapi.testclient import TestClient
from starlette.testclient import WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect

TOKENS = {"t-ana": {"lobby"}, "t-bob": {"lobby", "board"}}


def get_rooms(token: str) -> set[str]:
    """Runs before the endpoint, so before `accept`: this refusal is a real 401."""
    if token not in TOKENS:
        raise HTTPException(401, "Unknown token")
    return TOKENS[token]


app = FastAPI()


@app.websocket("/{room}")
async def enter(
    websocket: WebSocket, room: str, rooms: Annotated[set[str], Depends(get_rooms)]
) -> None:
    await websocket.accept()
    if room not in rooms:
        await websocket.close(1008, "Not your room")
        return
    await websocket.send_text(f"welcome to the {room}")
    await websocket.close()


def knock(path: str) -> None:
    try:
        with TestClient(app).websocket_connect(path) as websocket:
            print(path, "->", websocket.receive_text())
    except WebSocketDenialResponse as answer:
        print(path, "-> refused:", answer.status_code, answer.json()["detail"])
    except WebSocketDisconnect as error:
        print(path, "-> closed:", error.code, error.reason)


knock("/board?token=t-eve")
knock("/board?token=t-ana")
knock("/board?token=t-bob")

# prints: /board?token=t-eve -> refused: 401 Unknown token
# prints: /board?token=t-ana -> closed: 1008 Not your room
# prints: /board?token=t-bob -> welcome to the board
