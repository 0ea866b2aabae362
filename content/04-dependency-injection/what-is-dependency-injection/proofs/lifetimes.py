"""A dependency lives for a request; what has to live longer is kept by something else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient

# breaks: Depends(Pool)] => Depends(get_pool)]
# breaks: return request.state.pool => return Pool()
# breaks: yield {"pool": Pool()} => yield {"pool": None}

made = 0


class Pool:
    def __init__(self) -> None:
        global made
        made += 1
        self.number = made


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, Pool]]:
    yield {"pool": Pool()}


def get_pool(request: Request) -> Pool | None:
    return request.state.pool


app = FastAPI(lifespan=lifespan)


@app.get("/made-here")
def made_here(pool: Annotated[Pool, Depends(Pool)]) -> int:
    return pool.number


@app.get("/handed-on")
def handed_on(pool: Annotated[Pool | None, Depends(get_pool)]) -> int:
    return pool.number if pool else 0


before = made
with TestClient(app) as client:
    started = made
    each = [client.get("/made-here").json() for _ in range(3)]
    one = [client.get("/handed-on").json() for _ in range(3)]
print("made at import:", before, "| after start:", started)
print("the class as dependency: ", each)
print("handed on from lifespan: ", one)

assert (before, started) == (0, 1)
assert each == [2, 3, 4]
assert one == [1, 1, 1]
