"""FastAPI reads `Depends` for routes and for what hangs below them, and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import BackgroundTasks, Depends, FastAPI, Request, WebSocket
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: tasks.add_task(write_log) => tasks.add_task(write_log, "ana")
# breaks: raise LookupError => handle(None, LookupError(), "ana")
# breaks: note("helper", helper()) => note("helper", helper("ana"))
# breaks: async def look(request: Request, call_next, name=Depends(get_name)): => async def look(request: Request, call_next, name="ana"):
# breaks: async def lifespan(app: FastAPI, name=Depends(get_name)) -> AsyncIterator[None]: => async def lifespan(app: FastAPI, name="ana") -> AsyncIterator[None]:
# breaks: async def feed(socket: WebSocket, name: str = Depends(get_name)) -> None: => async def feed(socket: WebSocket, name: object = None) -> None:

seen: dict[str, str] = {}


def note(place: str, value: object) -> object:
    seen[place] = type(value).__name__
    return value


def get_name() -> str:
    return "ana"


@asynccontextmanager
async def lifespan(app: FastAPI, name=Depends(get_name)) -> AsyncIterator[None]:
    note("lifespan", name)
    yield


app = FastAPI(lifespan=lifespan)


@app.middleware("http")
async def look(request: Request, call_next, name=Depends(get_name)):
    note("middleware", name)
    return await call_next(request)


@app.exception_handler(LookupError)
def handle(request: Request, error: LookupError, name=Depends(get_name)) -> JSONResponse:
    note("exception handler", name)
    return JSONResponse(None, 404)


def write_log(name=Depends(get_name)) -> None:
    note("background task", name)


def helper(name=Depends(get_name)) -> object:
    return name


def below(name: str = Depends(get_name)) -> None:
    note("dependency", name)


@app.get("/", dependencies=[Depends(below)])
def read(tasks: BackgroundTasks, name: str = Depends(get_name)) -> None:
    note("endpoint", name)
    note("helper", helper())
    tasks.add_task(write_log)


@app.get("/nothing")
def fail():
    raise LookupError


@app.websocket("/feed")
async def feed(socket: WebSocket, name: str = Depends(get_name)) -> None:
    note("WebSocket endpoint", name)
    await socket.accept()
    await socket.close()


with TestClient(app) as client:
    client.get("/")
    client.get("/nothing")
    with client.websocket_connect("/feed"):
        pass

filled = sorted(place for place, kind in seen.items() if kind == "str")
left = sorted(place for place, kind in seen.items() if kind == "Depends")
print("got the value: ", filled)
print("got the marker:", left)

assert filled == ["WebSocket endpoint", "dependency", "endpoint"]
assert left == ["background task", "exception handler", "helper", "lifespan", "middleware"]
