from collections.abc import Mapping

import shop
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1000


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The one format of all failures."""
    body = {"status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


class Log:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = 500

        async def send_noted(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        await self.app(scope, receive, send_noted)
        outcome = "failed" if status >= 500 else "refused" if status >= 400 else "ok"
        shop.note(scope["method"], scope["path"], status, outcome)


class Lock:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self.app
        if scope["type"] == "http" and Headers(scope=scope).get("x-key") != shop.KEY:
            app = problem(401, "A key is needed.")
        await app(scope, receive, send)


class Limit:
    """Reads the small body before anybody else does, so that its size is known."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            if message["type"] != "http.request":
                return  # the client has left
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > MOST_BYTES:
                await problem(413, "The body is too large.")(scope, receive, send)
                return
        whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive_again() -> Message:
            return whole.pop() if whole else await receive()

        await self.app(scope, receive_again, send)


service = FastAPI()
service.include_router(shop.router)
service.mount("/outside", shop.outside)


@service.exception_handler(HTTPException)
async def tell(request: Request, error: HTTPException) -> JSONResponse:
    return problem(error.status_code, error.detail, error.headers)


@service.exception_handler(RequestValidationError)
async def tell_what_is_wrong(request: Request, error: RequestValidationError) -> JSONResponse:
    return problem(422, "The request has wrong fields.")


@service.exception_handler(Exception)
async def tell_nothing(request: Request, error: Exception) -> JSONResponse:
    return problem(500, "Internal error")


app = CORSMiddleware(
    Log(Lock(Limit(service))),
    allow_origins=["https://shop.example"],
    allow_methods=["GET", "POST"],
    allow_headers=["X-Key"],
)
