import logging
from collections.abc import Mapping

import shop
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException

MOST_BYTES = 1000
log = logging.getLogger(__name__)


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The one format of all failures."""
    body = {"status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def too_long(headers: Headers) -> bool:
    length = headers.get("content-length", "0")
    return length.isdecimal() and int(length) > MOST_BYTES


app = FastAPI()
app.include_router(shop.router)
app.mount("/outside", shop.outside)


@app.middleware("http")
async def limit(request: Request, call_next) -> Response:
    """Innermost. The body is read here, and kept by `Request` for the function."""
    if too_long(request.headers) or len(await request.body()) > MOST_BYTES:
        return problem(413, "The body is too large.")
    return await call_next(request)


@app.middleware("http")
async def require_key(request: Request, call_next) -> Response:
    if request.headers.get("X-Key") != shop.KEY:
        return problem(401, "A key is needed.")
    return await call_next(request)


@app.middleware("http")
async def write_log(request: Request, call_next) -> Response:
    outcome = "failed"
    try:
        started = await call_next(request)
        body = b"".join([piece async for piece in started.body_iterator])
        response = Response(body, started.status_code, dict(started.headers))
        outcome = "refused" if response.status_code >= 400 else "ok"
    except Exception:
        log.exception("%s failed", request.url.path)
        response = problem(500, "Internal error")
    shop.note(request.method, request.url.path, response.status_code, outcome)
    return response


app.add_middleware(  # added last: outermost
    CORSMiddleware,
    allow_origins=["https://shop.example"],
    allow_methods=["GET", "POST"],
    allow_headers=["X-Key"],
)


@app.exception_handler(HTTPException)
async def tell(request: Request, error: HTTPException) -> JSONResponse:
    return problem(error.status_code, error.detail, error.headers)


@app.exception_handler(RequestValidationError)
async def tell_what_is_wrong(request: Request, error: RequestValidationError) -> JSONResponse:
    return problem(422, "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors()))
