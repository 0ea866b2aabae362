"""How large a request may be. FastAPI's `max_body_size` answers in plain text, not a problem."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from greenroom.kit.problems import problem_response


class BodyLimit:
    """Pure ASGI. Refuses by the announced length before reading, and by counting while reading."""

    def __init__(self, app: ASGIApp, *, most_bytes: int) -> None:
        self.app = app
        self.most_bytes = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        length = Headers(scope=scope).get("content-length", "0")
        if length.isdecimal() and int(length[:20]) > self.most_bytes:
            detail = f"The request has {length[:20]} bytes; at most {self.most_bytes} are taken."
            await problem_response(413, "too_large", detail=detail)(scope, receive, send)
            return
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.most_bytes:
                raise HTTPException(413)
            return message

        await self.app(scope, receive_counted, send)
