from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send


class RequestLog:
    """Wraps an ASGI app; gives `write` an entry for each HTTP request when it is over."""

    def __init__(self, app: ASGIApp, write: Callable[[dict], None]) -> None:
        self.app = app
        self.write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)
