"""Behind BaseHTTPMiddleware a broken stream is sent with its end; without it the end is missing."""

import asyncio

from fastapi import Depends, FastAPI
from fastapi.responses import StreamingResponse
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.types import ASGIApp, Message

# breaks: middle.add_middleware(BaseHTTPMiddleware, dispatch=look) => middle.add_middleware(Pure)
# breaks: raise RuntimeError("The table is gone") => return
# breaks: pure.add_middleware(Pure) => pure.add_middleware(BaseHTTPMiddleware, dispatch=look)


class Pure:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        await self.app(scope, receive, send)


async def look(request, call_next):
    return await call_next(request)


async def guard() -> None: ...


async def rows():
    yield "row 0\n"
    raise RuntimeError("The table is gone")


def export() -> StreamingResponse:
    return StreamingResponse(rows())


async def ask(app: ASGIApp) -> tuple[int, bool, str]:
    """Status, whether the end was sent, and what came out of the app."""
    sent: list[Message] = []
    asked = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        return asked.pop() if asked else await asyncio.Event().wait()

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/export",
        "headers": [],
        "query_string": b"",
    }
    try:
        async with asyncio.timeout(5):
            await app(scope, receive, send)
        raised = "nothing"
    except RuntimeError as error:
        raised = str(error)
    return sent[0]["status"], not sent[-1].get("more_body", False), raised


plain, middle, pure = FastAPI(dependencies=[Depends(guard)]), FastAPI(), FastAPI()
middle.add_middleware(BaseHTTPMiddleware, dispatch=look)
pure.add_middleware(Pure)
for app in (plain, middle, pure):
    app.get("/export")(export)
found = {
    name: asyncio.run(ask(app))
    for name, app in {"dependency": plain, "http": middle, "pure": pure}.items()
}
for name, (status, ended, raised) in found.items():
    print(f"{name:10} status {status}, the end was sent: {ended}, raised to the server: {raised}")

assert found["dependency"] == (200, False, "The table is gone")
assert found["http"] == (200, True, "The table is gone")
assert found["pure"] == (200, False, "The table is gone")
