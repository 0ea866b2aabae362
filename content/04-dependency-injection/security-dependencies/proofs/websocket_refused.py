"""On a WebSocket a scheme refuses the handshake with 401; accepted sockets are not asked again."""

from typing import Annotated

from fastapi import Depends, FastAPI, WebSocket
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient
from starlette.testclient import WebSocketDenialResponse

# breaks: bearer = HTTPBearer() => bearer = HTTPBearer(auto_error=False)
# breaks: {"Authorization": "Bearer t1"} => {"Authorization": "Bearer t2"}

bearer = HTTPBearer()
app = FastAPI()


@app.websocket("/feed")
async def feed(
    websocket: WebSocket, found: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]
) -> None:
    await websocket.accept()
    await websocket.send_text(found.credentials if found else "nobody")
    await websocket.close()


client = TestClient(app)
try:
    with client.websocket_connect("/feed") as socket:
        refused = socket.receive_text()
except WebSocketDenialResponse as denial:
    refused = denial.status_code
with client.websocket_connect("/feed", headers={"Authorization": "Bearer t1"}) as socket:
    accepted = socket.receive_text()
print("no token:", refused)
print("token:   ", accepted)

assert refused == 401
assert accepted == "t1"
