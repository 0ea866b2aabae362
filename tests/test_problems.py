"""Whatever is sent to whichever operation: a refusal is a problem with a sentence and an id."""

import json
import re
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from greenroom.app import create_app
from greenroom.config import Settings
from greenroom.models import Base
from tests.practice.road import SLUG

SCHEMA = create_app(Settings()).openapi()
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, operations in SCHEMA["paths"].items()
    for method, operation in operations.items()
}
WITH_NAMES = [name for name, (_, path, _) in OPERATIONS.items() if "{" in path]
WITH_BODY = [name for name, (*_, operation) in OPERATIONS.items() if "requestBody" in operation]
REAL = {
    "slug": SLUG,
    "section": "04-dependency-injection",
    "topic": "dependency-caching",
    "card": "uncached-still-writes",
}
JSON = "application/json"
WRONG_BODIES = {
    "none": (b"", JSON, 422, "The request has no body."),
    "of another type": (b"{}", "text/plain", 415, "as application/json, not as text/plain."),
    "of no type": (b"{}", "", 415, "The body must be sent as application/json, not as nothing."),
    "broken": (b'{"a": ', JSON, 400, "The body is not JSON: Expecting value at character 6."),
    "not UTF-8": (b'{"a": "\xff"}', JSON, 400, "The body is not JSON in UTF-8"),
    "deep": (b"[" * 100_000, JSON, 400, "nested too deep"),
    "of a long number": (b'{"a": ' + b"9" * 5000 + b"}", JSON, 400, "a number that is too long"),
    "a list": (b"[]", JSON, 422, "The body must be a JSON object."),
    "null": (b"null", JSON, 422, "The body must be a JSON object."),
    "without fields": (b"{}", JSON, 422, ": Field required"),
    "too large": (b" " * 1_000_001, JSON, 413, "The request has 1000001 bytes"),
}


UPDATES = {"update_my_target", "update_card_state"}  # each field may be left out, all may not


def is_problem(answer: httpx2.Response, *statuses: int) -> dict[str, Any]:
    assert answer.status_code in statuses, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["request_id"] == answer.headers["x-request-id"]
    assert re.fullmatch(r"[a-z_]+", problem["code"])
    assert problem["detail"]
    return problem


async def count_rows(app: FastAPI) -> int:
    async with app.state.sessions() as session:
        tables = Base.metadata.sorted_tables
        counts = [select(func.count()).select_from(table).scalar_subquery() for table in tables]
        return sum((await session.execute(select(*counts))).one())


def fill(path: str, value: str) -> str:
    return re.sub(r"{\w+}", value, path)


@pytest.mark.parametrize("name", WITH_NAMES)
@pytest.mark.parametrize("value", ["no-such", "%00", "..%2f..%2fetc", "%ed%a0%80", "a" * 3000])
async def test_unknown_name_is_a_problem(
    app: FastAPI, client: httpx2.AsyncClient, name: str, value: str
) -> None:
    method, path, _ = OPERATIONS[name]
    before = await count_rows(app)
    answer = await client.request(method, fill(path, value), json={})
    is_problem(answer, 404, 405)  # 405: a name with a slash can be another address
    assert await count_rows(app) == before


@pytest.mark.parametrize("name", [name for name in WITH_NAMES if "_id}" in OPERATIONS[name][1]])
async def test_id_of_nobody_is_a_problem(client: httpx2.AsyncClient, name: str) -> None:
    method, path, _ = OPERATIONS[name]
    query = {"format": "curl", "older": str(uuid4())}
    url = fill(path, str(uuid4()))
    answer = await client.request(method, url, params=query, json={"path": "/"})
    problem = is_problem(answer, 404)
    assert problem["code"] in ("submission_not_found", "run_not_found")


@pytest.mark.parametrize("name", WITH_BODY)
@pytest.mark.parametrize("body", WRONG_BODIES)
async def test_wrong_body_is_a_problem(
    app: FastAPI, client: httpx2.AsyncClient, name: str, body: str
) -> None:
    content, media_type, status, sentence = WRONG_BODIES[body]
    method, path, _ = OPERATIONS[name]
    before = await count_rows(app)
    url = path.format_map({**REAL, "run_id": uuid4()})
    headers = {"Content-Type": media_type} if media_type else {}
    answer = await client.request(method, url, content=content, headers=headers)
    if (name, body) == ("create_run", "without fields"):
        assert is_problem(answer, 422)["code"] == "run_source"
    elif name in UPDATES and body == "without fields":
        assert is_problem(answer, 422)["detail"] == "Name at least one thing to change."
    elif "{run_id}" in path and status in (415, 422):
        is_problem(answer, 404)  # the run comes first
    else:
        assert sentence in is_problem(answer, status)["detail"]
    assert await count_rows(app) == before


@pytest.mark.parametrize("path", SCHEMA["paths"])
async def test_wrong_method_is_a_problem(client: httpx2.AsyncClient, path: str) -> None:
    method = "PUT" if "patch" in SCHEMA["paths"][path] else "PATCH"
    answer = await client.request(method, fill(path, "any"))
    assert is_problem(answer, 405)["code"] == "method_not_allowed"
    allowed = {each.strip() for each in answer.headers["allow"].split(",")}
    assert {method.upper() for method in SCHEMA["paths"][path]} <= allowed


@pytest.mark.parametrize("name", OPERATIONS)
async def test_foreign_page_is_refused(client: httpx2.AsyncClient, name: str) -> None:
    method, path, _ = OPERATIONS[name]
    answer = await client.request(method, fill(path, "any"), headers={"Host": "evil.example"})
    assert is_problem(answer, 421)["code"] == "unknown_host"
    if method != "GET":
        headers = {"Origin": "http://evil.example"}
        answer = await client.request(method, fill(path, "any"), headers=headers)
        assert is_problem(answer, 403)["code"] == "foreign_origin"


HALF = "\ud800"  # half of a character: JSON can name it, UTF-8 cannot
ANSWERS = "/api/cards/{section}/{topic}/{card}/answers".format_map(REAL)


@pytest.mark.parametrize(
    ("method", "url", "body", "status"),
    [
        ("POST", "/api/runs", {"exercise": HALF}, 404),
        ("POST", "/api/runs", {"example": HALF}, 404),
        ("POST", "/api/lint", {"files": {HALF: ""}}, 422),
        ("POST", "/api/lint", {"files": {HALF: 1}}, 422),
        ("PUT", f"/api/exercises/{SLUG}/draft", {"revision": 0, "files": {"main.py": HALF}}, 422),
        ("POST", f"/api/exercises/{SLUG}/submissions", {"files": {"main.py": HALF}}, 422),
        ("POST", ANSWERS, {"id": str(uuid4()), "parts": {HALF: ""}}, 422),
        ("POST", ANSWERS, {"id": str(uuid4()), "parts": {"body": HALF}}, 422),
        ("POST", ANSWERS, {"id": HALF, "parts": {}}, 422),
    ],
)
async def test_half_of_a_character_is_a_problem(
    app: FastAPI, client: httpx2.AsyncClient, method: str, url: str, body: object, status: int
) -> None:
    await app.state.judge_warmed.wait()
    before = await count_rows(app)
    content = json.dumps(body).encode()
    answer = await client.request(method, url, content=content, headers={"Content-Type": JSON})
    is_problem(answer, status)
    assert await count_rows(app) == before
