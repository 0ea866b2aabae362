"""`def` means a worker thread for routes and dependencies; a WebSocket endpoint has to be async."""

import asyncio
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, WebSocket
from fastapi.testclient import TestClient

# breaks: def where_def_route_runs() => async def where_def_route_runs()
# breaks: async def where_async_route_runs() => def where_async_route_runs()
# breaks: def where_dependency_runs() => async def where_dependency_runs()
# breaks: yield place() => yield "event loop"
# breaks: calls.append(place()) => return websocket.close()

app = FastAPI()
calls: list[str] = []


def place() -> str:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return "worker thread"
    return "event loop"


@app.get("/def")
def where_def_route_runs() -> str:
    return place()


@app.get("/async")
async def where_async_route_runs() -> str:
    return place()


def where_dependency_runs() -> str:
    return place()


def where_yield_runs() -> Iterator[str]:
    yield place()


@app.get("/yield")
async def route_with_yield(where: Annotated[str, Depends(where_yield_runs)]) -> str:
    return where


@app.websocket("/async")
async def endpoint(
    websocket: WebSocket, dependency: Annotated[str, Depends(where_dependency_runs)]
) -> None:
    await websocket.accept()
    await websocket.send_json({"def dependency": dependency, "endpoint": place()})


@app.websocket("/def")
def never_awaited(websocket: WebSocket) -> None:
    calls.append(place())


client = TestClient(app)
routes = [client.get(path).json() for path in ("/def", "/async", "/yield")]
with client.websocket_connect("/async") as websocket:
    over_websocket = websocket.receive_json()
try:
    with client.websocket_connect("/def"):
        problem = "none"
except Exception as error:
    problem = f"{type(error).__name__}: {error}"
print("def route, async def route, def dependency with yield:", routes)
print("WebSocket:                 ", over_websocket)
print("def WebSocket endpoint ran:", calls, "then", problem)

assert routes == ["worker thread", "event loop", "worker thread"]
assert over_websocket == {"def dependency": "worker thread", "endpoint": "event loop"}
assert calls == ["event loop"]
assert problem.startswith("TypeError: object NoneType can't be used in 'await' expression")
