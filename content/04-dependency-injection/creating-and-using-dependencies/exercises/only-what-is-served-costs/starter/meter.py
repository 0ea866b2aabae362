"""Calls that clients have bought. Given: read it, do not change it."""

from threading import Lock

from fastapi import FastAPI
from pydantic import BaseModel


class Client(BaseModel):
    name: str
    key: str
    calls: int


_clients: dict[str, Client] = {}
_lock = Lock()


def find_client(key: str) -> Client | None:
    return next((client for client in _clients.values() if client.key == key), None)


def take(name: str) -> int | None:
    """Takes one call. How many are left, or None when there was none to take."""
    with _lock:
        if _clients[name].calls < 1:
            return None
        _clients[name].calls -= 1
        return _clients[name].calls


def left(name: str) -> int:
    return _clients[name].calls


app = FastAPI()


@app.put("/clients")
def put_client(client: Client) -> None:
    _clients[client.name] = client


@app.get("/clients/{name}")
def read_calls(name: str) -> int:
    return left(name)
