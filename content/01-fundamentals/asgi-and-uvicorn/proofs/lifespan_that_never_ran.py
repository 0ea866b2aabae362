"""A wrapper that returns or fails at the lifespan scope: uvicorn starts, and lifespan never ran."""

import asyncio
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

# breaks: if scope["type"] != "http":  # drops => if scope["type"] == "nothing":
# breaks: scope["method"]  # fails => scope.get("method")
# breaks: lifespan="on", app=Fails => lifespan="auto", app=Fails

ran: list[str] = []


@asynccontextmanager
async def lifespan(app: FastAPI):
    ran.append("lifespan")
    yield


class Passes:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        await self.app(scope, receive, send)


class Drops(Passes):
    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http":  # drops
            return
        await self.app(scope, receive, send)


class Fails(Passes):
    async def __call__(self, scope, receive, send) -> None:
        scope["method"]  # fails
        await self.app(scope, receive, send)


def start(*, app, lifespan: str) -> tuple[str, list[str]]:
    """Serves for a moment, on no socket."""
    ran.clear()
    config = uvicorn.Config(app(service), log_level=60, lifespan=lifespan)
    server = uvicorn.Server(config)
    server.should_exit = True

    async def serve() -> None:
        await server.serve(sockets=[])

    try:
        asyncio.run(serve())
    except SystemExit as error:
        return f"exit {error.code}", list(ran)
    return "started" if server.started else "not started", list(ran)


service = FastAPI(lifespan=lifespan)
passes = start(app=Passes, lifespan="auto")
drops, drops_on = [start(app=Drops, lifespan=choice) for choice in ("auto", "on")]
fails = start(app=Fails, lifespan="auto")
fails_on = start(lifespan="on", app=Fails)
print("passes all on:            ", *passes)
print("returns:                  ", *drops)
print("returns, lifespan=on:     ", *drops_on)
print("raises:                   ", *fails)
print("raises, lifespan=on:      ", *fails_on)

assert passes == ("started", ["lifespan"])
assert drops == drops_on == ("started", [])
assert fails == ("started", [])
assert fails_on == ("exit 3", [])
