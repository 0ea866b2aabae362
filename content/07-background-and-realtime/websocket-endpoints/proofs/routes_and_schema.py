"""A WebSocket route is not in OpenAPI and not for GET; add_api_websocket_route adds one."""

import warnings

from fastapi import Depends, FastAPI, HTTPException, WebSocket
from fastapi.testclient import TestClient
from starlette.testclient import WebSocketDenialResponse

# breaks: @app.get("/items") => @app.get("/feed")
# breaks: app.add_api_websocket_route("/added", feed, dependencies=guard) => app.add_api_websocket_route("/added", feed)
# breaks: app.router.add_websocket_route("/plain", feed) => app.add_api_websocket_route("/plain", feed, dependencies=guard)

warnings.simplefilter("error")


def refuse() -> None:
    raise HTTPException(403)


guard = [Depends(refuse)]
app = FastAPI()


@app.get("/items")
def read_items() -> list[int]:
    return [1]


@app.websocket("/feed")
async def feed(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("welcome")


app.add_api_websocket_route("/added", feed, dependencies=guard)
app.router.add_websocket_route("/plain", feed)
client = TestClient(app)


def ask(path: str) -> object:
    try:
        with client.websocket_connect(path) as websocket:
            return websocket.receive_text()
    except WebSocketDenialResponse as response:
        return response.status_code


by_get = client.get("/feed")
documented = list(app.openapi()["paths"])
guarded, plain = ask("/added"), ask("/plain")
old_name = hasattr(app, "add_websocket_route")
print("GET /feed:                            ", by_get.status_code, by_get.json())
print("paths in OpenAPI:                     ", documented)
print("add_api_websocket_route, a dependency:", guarded)
print("Starlette's add_websocket_route:      ", plain)
print("app.add_websocket_route exists:       ", old_name)

assert (by_get.status_code, documented) == (404, ["/items"])
assert guarded == 403
assert plain == "welcome"
assert old_name is False
