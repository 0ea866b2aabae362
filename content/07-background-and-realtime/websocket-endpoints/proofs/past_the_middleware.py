"""HTTP middleware and CORS do not see a WebSocket; a dependency does, by HTTPConnection."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, WebSocket
from fastapi.middleware.cors import CORSMiddleware
from fastapi.testclient import TestClient
from starlette.requests import HTTPConnection
from starlette.testclient import WebSocketDenialResponse

# breaks: @app.websocket("/open") => @app.get("/open")
# breaks: passed.append(request.url.path) => passed.append("/open")
# breaks: def same_origin(connection: HTTPConnection) => def same_origin(connection: Request)
# breaks: raise HTTPException(403, "Another site's page") => pass
# breaks: def wants_a_request(request: Request) => def wants_a_request(request: HTTPConnection)

OURS, THEIRS = {"Origin": "https://ours.example"}, {"Origin": "https://theirs.example"}
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=[OURS["Origin"]])
passed: list[str] = []


@app.middleware("http")
async def note(request: Request, call_next):
    passed.append(request.url.path)
    return await call_next(request)


def same_origin(connection: HTTPConnection) -> None:
    if connection.headers.get("origin") != OURS["Origin"]:
        raise HTTPException(403, "Another site's page")


def wants_a_request(request: Request) -> None: ...


async def say_welcome(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("welcome")


@app.websocket("/open")
async def everybody(websocket: WebSocket) -> None:
    await say_welcome(websocket)


@app.websocket("/guarded", dependencies=[Depends(same_origin)])
async def our_pages(websocket: WebSocket) -> None:
    await say_welcome(websocket)


@app.websocket("/request")
async def broken(websocket: WebSocket, _: Annotated[None, Depends(wants_a_request)]) -> None:
    await say_welcome(websocket)


@app.get("/page", dependencies=[Depends(same_origin)])
def page() -> str:
    return "welcome"


client = TestClient(app)


def ask(path: str, origin: dict[str, str]) -> str:
    try:
        with client.websocket_connect(path, headers=origin) as websocket:
            return websocket.receive_text()
    except WebSocketDenialResponse as response:
        return f"refused {response.status_code}"
    except Exception as error:
        return type(error).__name__


pages = (
    client.get("/page", headers=OURS).status_code,
    client.get("/page", headers=THEIRS).status_code,
)
unguarded = ask("/open", THEIRS)
guarded = ask("/guarded", OURS), ask("/guarded", THEIRS)
request = ask("/request", OURS)
print("another site's page, CORSMiddleware:", unguarded)
print("seen by the HTTP middleware:        ", passed)
print("a dependency on Origin, WebSocket:  ", guarded, "HTTP:", pages)
print("a dependency that takes Request:    ", request)

assert passed == ["/page", "/page"]
assert unguarded == "welcome"
assert guarded == ("welcome", "refused 403")
assert pages == (200, 403)
assert request == "TypeError"
