"""Overrides are asked when an app solves its own routes, and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Request, WebSocket
from fastapi.testclient import TestClient

# breaks: app.mount("/admin", admin) => app.include_router(admin.router, prefix="/admin")
# breaks: include_router(router) => mount("/inner", router)
# breaks: return by_hand + get_city() => return by_hand + city
# breaks: seen["middleware"] = get_city() => seen["middleware"] = "fake"
# breaks: city: Annotated[str, Depends(get_city)]) -> None: => city: str = "real") -> None:
# breaks: overrides[get_city] = lambda: "fake" => overrides[seen.get] = lambda: "fake"

seen: dict[str, str] = {}


def get_city() -> str:
    return "real"


CityDep = Annotated[str, Depends(get_city)]


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    seen["lifespan"] = get_city()
    yield


app, admin, router = FastAPI(lifespan=lifespan), FastAPI(), APIRouter()


@app.middleware("http")
async def look(request: Request, call_next):
    seen["middleware"] = get_city()
    return await call_next(request)


@app.get("/by-hand")
def read_by_hand(city: CityDep) -> str:
    by_hand = ""
    return by_hand + get_city()


@router.get("/included")
def read_included(city: CityDep) -> str:
    return city


@admin.get("/mounted")
def read_mounted(city: CityDep) -> str:
    return city


@app.websocket("/socket")
async def socket(websocket: WebSocket, city: Annotated[str, Depends(get_city)]) -> None:
    await websocket.accept()
    await websocket.send_text(city)


app.include_router(router)
app.mount("/admin", admin)
overrides = app.dependency_overrides
overrides[get_city] = lambda: "fake"
with TestClient(app) as client:
    found = {path: client.get(path).json() for path in ("/by-hand", "/included", "/admin/mounted")}
    with client.websocket_connect("/socket") as websocket:
        found["socket"] = websocket.receive_text()
found |= seen
for place, city in found.items():
    print(f"{place}: {city}")

assert found == {
    "/by-hand": "real",
    "/included": "fake",
    "/admin/mounted": "real",
    "socket": "fake",
    "lifespan": "real",
    "middleware": "real",
}
