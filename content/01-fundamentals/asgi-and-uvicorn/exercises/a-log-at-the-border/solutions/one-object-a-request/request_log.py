from collections.abc import Callable
from dataclasses import asdict, dataclass
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Entry:
    id: str
    method: str
    path: str
    status: int = 500
    bytes: int = 0

    def note(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message)["X-Request-ID"] = self.id
        elif message["type"] == "http.response.body":
            self.bytes += len(message.get("body", b""))


class RequestLog:
    """Wraps an ASGI app; gives `write` an entry for each HTTP request when it is over."""

    def __init__(self, app: ASGIApp, write: Callable[[dict], None]) -> None:
        self.app = app
        self.write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._log(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _log(self, scope: Scope, receive: Receive, send: Send) -> None:
        request_id = Headers(scope=scope).get("x-request-id") or str(uuid4())
        entry = Entry(request_id, scope["method"], scope["path"])

        async def send_noted(message: Message) -> None:
            entry.note(message)
            await send(message)

        try:
            await self.app(scope, receive, send_noted)
        finally:
            self.write(asdict(entry))
