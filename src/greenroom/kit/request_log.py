"""The outermost middleware: an id for each request, a log line, and the last word on errors."""

import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from greenroom.kit.problems import problem_response
from greenroom.kit.request_id import open_request

log = structlog.stdlib.get_logger("greenroom.requests")


class RequestLog:
    """Pure ASGI. An unexpected error becomes a problem with an id that is also in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id, started, status = open_request(), time.perf_counter(), 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message["headers"],
                    (b"x-request-id", request_id.encode()),
                ]
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception:
            log.exception("unexpected error", method=scope["method"], path=scope["path"])
            if status:
                raise
            response = problem_response(
                500,
                "unexpected",
                detail=f"Something broke on our side. The log has it as {request_id}.",
            )
            await response(scope, receive, send_with_id)
        finally:
            if not scope["path"].startswith("/health"):
                ms = round((time.perf_counter() - started) * 1000, 1)
                log.info(
                    "request", method=scope["method"], path=scope["path"], status=status, ms=ms
                )
