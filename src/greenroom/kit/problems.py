"""The one error body: problem details (RFC 9457)."""

import json
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import JSONResponse

from greenroom.kit.request_id import current_request_id

MEDIA_TYPE = "application/problem+json"


class FieldProblem(BaseModel):
    """What is wrong with one field of the payload."""

    loc: list[str | int]
    message: str
    type: str


class Problem(BaseModel):
    """RFC 9457 problem details. `detail` is a sentence for people, `code` a word for programs."""

    model_config = ConfigDict(extra="allow")

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str
    request_id: str = Field(description="Also in the log of the server")
    errors: list[FieldProblem] = []


class ProblemResponse(JSONResponse):
    """Names what was sent, which need not be Unicode: JSON can carry half of a character."""

    media_type = MEDIA_TYPE

    def render(self, content: object) -> bytes:
        return json.dumps(content, ensure_ascii=False).encode(errors="replace")


def problem_response(
    status: int,
    code: str,
    *,
    detail: str,
    headers: dict[str, str] | None = None,
    extensions: dict[str, Any] | None = None,
) -> ProblemResponse:
    """A problem as a response; `extensions` (JSON-ready values) are further members of the body."""
    problem = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        code=code,
        detail=detail,
        request_id=current_request_id(),
        **(extensions or {}),
    )
    return ProblemResponse(problem.model_dump(), status, headers=headers)
