"""A `def` handler: a worker thread in FastAPI and Starlette, the event loop in Litestar."""

import threading
import warnings

from fastapi import FastAPI
from fastapi.testclient import TestClient
from litestar import Litestar, get
from litestar.exceptions import LitestarWarning
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

# breaks: def of_fastapi() => async def of_fastapi()
# breaks: @get("/def") => @get("/def", sync_to_thread=True)
# breaks: sync_to_thread=True) => sync_to_thread=False)

here = threading.get_ident


def of_fastapi() -> int:
    return here()


async def async_of_fastapi() -> int:
    return here()


def of_starlette(request) -> JSONResponse:
    return JSONResponse(here())


async def async_of_starlette(request) -> JSONResponse:
    return JSONResponse(here())


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    @get("/def")
    def of_litestar() -> int:
        return here()


@get("/async")
async def async_of_litestar() -> int:
    return here()


@get("/thread", sync_to_thread=True)
def threaded_of_litestar() -> int:
    return here()


fastapi = FastAPI()
fastapi.get("/def")(of_fastapi)
fastapi.get("/async")(async_of_fastapi)
starlette = Starlette(
    routes=[Route("/def", of_starlette), Route("/async", async_of_starlette)],
)
litestar = Litestar([of_litestar, async_of_litestar, threaded_of_litestar], logging_config=None)


def in_the_loop(app, path: str = "/def") -> bool:
    """Whether it ran in the thread of the loop, which is where `async def` runs."""
    with TestClient(app) as client:
        return client.get(path).json() == client.get("/async").json()


warned = [warning.category for warning in caught]
seen = {
    "FastAPI": in_the_loop(fastapi),
    "Starlette": in_the_loop(starlette),
    "Litestar": in_the_loop(litestar),
    "Litestar, sync_to_thread=True": in_the_loop(litestar, "/thread"),
}
print("`def` runs in the event loop:", seen)
print("Litestar warns of it:", warned == [LitestarWarning])

assert not seen["FastAPI"]
assert not seen["Starlette"]
assert seen["Litestar"] and warned == [LitestarWarning]
assert not seen["Litestar, sync_to_thread=True"]
