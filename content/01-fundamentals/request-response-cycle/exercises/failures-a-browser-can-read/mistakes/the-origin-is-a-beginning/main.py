import logging
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
log = logging.getLogger(__name__)


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The one format of all failures."""
    body = {"status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def too_long(headers: Headers) -> bool:
    length = headers.get("content-length", "0")
    return length.isdecimal() and int(length) > MOST_BYTES


class Border:
    """Whatever happens inside: one answer in the one format, and one line in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, failed, taken = 0, False, 0

        async def send_noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > MOST_BYTES:
                raise HTTPException(413, "The body is too large.")
            return message

        headers, app = Headers(scope=scope), self.app
        if headers.get("x-key") != shop.KEY:
            app = problem(401, "A key is needed.")
        elif too_long(headers):
            app = problem(413, "The body is too large.")
        try:
            await app(scope, receive_counted, send_noted)
        except Exception:
            failed = True
            if status:  # the answer has begun: the server has to break it off
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            await problem(500, "Internal error")(scope, receive, send_noted)
        finally:
            outcome = "failed" if failed else "refused" if status >= 400 else "ok"
            shop.note(scope["method"], scope["path"], status, outcome)


app = FastAPI()
app.include_router(shop.router)
app.mount("/outside", shop.outside)
app.add_middleware(Border)
app.add_middleware(  # added last: outermost
    CORSMiddleware,
    allow_origin_regex=r"https://shop\.example.*",
    allow_methods=["GET", "POST"],
    allow_headers=["X-Key"],
)


@app.exception_handler(HTTPException)
async def tell(request: Request, error: HTTPException) -> JSONResponse:
    return problem(error.status_code, error.detail, error.headers)


@app.exception_handler(RequestValidationError)
async def tell_what_is_wrong(request: Request, error: RequestValidationError) -> JSONResponse:
    return problem(422, "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors()))
