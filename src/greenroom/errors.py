"""One error body for the whole API, and errors that stop the start."""

from collections.abc import Mapping
from typing import Any, ClassVar

import structlog
from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from greenroom.kit.problems import problem_response

log = structlog.stdlib.get_logger("greenroom.errors")


class StartError(Exception):
    """Greenroom cannot start; the message is one sentence that says what to do."""


class GreenroomError(Exception):
    """The base of every error that a client is told of. Features subclass it in `errors.py`."""

    status_code: ClassVar[int] = 400
    code: ClassVar[str] = "bad_request"
    headers: Mapping[str, str] | None = None

    def __init__(self, message: str, **extensions: object) -> None:
        super().__init__(message)
        self.message = message
        self.extensions = extensions


async def _answer_greenroom_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, GreenroomError)  # noqa: S101 - the handler is registered for this class
    if error.status_code >= 500:
        log.warning("could not serve", code=error.code, detail=error.message)
    return problem_response(
        error.status_code,
        error.code,
        detail=error.message,
        headers=dict(error.headers or {}),
        extensions=jsonable_encoder(error.extensions),
    )


async def _answer_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    detail = {
        404: f"There is nothing at {request.url.path}.",
        405: f"{request.method} is not among what {request.url.path} takes.",
        413: "The request is larger than this address takes.",
        400: "The body is not JSON in UTF-8, is nested too deep or has a number that is too long.",
    }.get(error.status_code, str(error.detail))
    code = {
        400: "not_json",
        404: "not_found",
        405: "method_not_allowed",
        413: "too_large",
    }.get(error.status_code, "http_error")
    return problem_response(
        error.status_code, code, detail=detail, headers=dict(error.headers or {})
    )


def _refuse_body(request: Request, fault: Any) -> tuple[int, str, str] | None:
    """Of a body that is wrong as a whole: status, code and sentence."""
    if fault["type"] == "json_invalid":
        sentence = f"The body is not JSON: {fault['ctx']['error']} at character {fault['loc'][1]}."
        return 400, "not_json", sentence
    if len(fault["loc"]) > 1:
        return None
    if fault["type"] == "missing":
        return 422, "invalid", "The request has no body."
    if fault["type"] == "value_error":  # a rule of the whole body, in our own words
        return 422, "invalid", str(fault["ctx"]["error"])
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "application/json" or media_type.endswith("+json"):
        return 422, "invalid", "The body must be a JSON object."
    sentence = f"The body must be sent as application/json, not as {media_type or 'nothing'}."
    return 415, "unsupported_media_type", sentence


async def _answer_validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    found: list[dict[str, Any]] = [
        {"loc": list(item["loc"]), "message": item["msg"], "type": item["type"]}
        for item in error.errors()
    ]
    if any(item["loc"][0] == "path" for item in found):
        return problem_response(404, "not_found", detail=f"There is nothing at {request.url.path}.")
    first = found[0]
    if first["loc"][0] == "body" and (refusal := _refuse_body(request, error.errors()[0])):
        status, code, detail = refusal
        return problem_response(status, code, detail=detail)
    place = ".".join(str(part) for part in first["loc"])
    return problem_response(
        422, "invalid", detail=f"{place}: {first['message']}", extensions={"errors": found}
    )


def add_error_handlers(app: FastAPI) -> None:
    """Makes every failure of `app` a problem-details body (RFC 9457)."""
    app.add_exception_handler(GreenroomError, _answer_greenroom_error)
    app.add_exception_handler(HTTPException, _answer_http_exception)
    app.add_exception_handler(RequestValidationError, _answer_validation_error)
