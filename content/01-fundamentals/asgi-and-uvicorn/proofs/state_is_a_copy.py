"""What lifespan yields is copied for each request: a new value stays there, an object is shared."""

from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

# breaks: request.state.hits += 1 => request.app.state.hits = request.state.hits = getattr(request.app.state, "hits", 0) + 1
# breaks: request.state.seen.append(path) => request.state.seen = [path]


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield {"hits": 0, "seen": []}


app = FastAPI(lifespan=lifespan)


@app.get("/{path}")
async def count(path: str, request: Request) -> dict:
    request.state.hits += 1
    request.state.seen.append(path)
    return {"hits": request.state.hits, "seen": request.state.seen}


with TestClient(app) as client:
    first, second = client.get("/a").json(), client.get("/b").json()
print("first: ", first)
print("second:", second)

assert first == {"hits": 1, "seen": ["a"]}
assert second == {"hits": 1, "seen": ["a", "b"]}
