"""The application as a whole: errors, headers, health, description."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import brotli
import httpx2
import pytest
from fastapi import FastAPI
from structlog.testing import capture_logs

from greenroom.app import create_app
from greenroom.config import Settings


@pytest.fixture
def broken(settings: Settings) -> httpx2.AsyncClient:
    """An app with an endpoint that raises what nobody expects; no lifespan is needed for it."""
    app = create_app(settings)

    async def explode() -> None:
        raise RuntimeError("the password is 12345")

    app.router.add_api_route("/explode", explode)
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://127.0.0.1")


async def test_unexpected_error_has_an_id_and_no_internals(broken: httpx2.AsyncClient) -> None:
    with capture_logs() as logs:
        answer = await broken.get("/explode")
    problem = answer.json()
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "12345" not in answer.text
    assert problem["request_id"] in problem["detail"]
    assert answer.headers["x-request-id"] == problem["request_id"]
    assert [line["event"] for line in logs if line["log_level"] == "error"] == ["unexpected error"]


async def test_unknown_api_address_is_a_problem(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/nothing/here", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"


async def test_wrong_method_is_a_problem(client: httpx2.AsyncClient) -> None:
    answer = await client.patch("/api/exercises/any/draft")
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert sorted(answer.headers["allow"].split(", ")) == ["DELETE", "GET", "PUT"]


async def test_wrong_payload_names_the_field(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/lint", json={"files": 3})
    problem = answer.json()
    assert answer.status_code == 422
    assert problem["errors"][0]["loc"] == ["body", "files"]
    assert "body.files" in problem["detail"]


async def chunks() -> AsyncIterator[bytes]:
    for _ in range(20):
        yield b" " * 100_000


@pytest.mark.parametrize("announced", [True, False])
async def test_too_large_body_is_413(client: httpx2.AsyncClient, announced: bool) -> None:
    content = b" " * 2_000_000 if announced else chunks()
    answer = await client.post(
        "/api/lint", content=content, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413
    assert answer.json()["code"] == "too_large"


async def test_security_headers_are_everywhere(client: httpx2.AsyncClient) -> None:
    for path in ("/api/syllabus", "/api/nothing", "/health/live"):
        headers = (await client.get(path)).headers
        policy = headers["content-security-policy"]
        assert "script-src 'self';" in policy + ";"
        assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]
        assert headers["x-content-type-options"] == "nosniff"


async def test_health_tells_life_and_readiness(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/health/live")).json() == {"status": "live"}
    ready = (await client.get("/health/ready")).json()
    assert ready["status"] == "ready"
    assert ready["judge"] in ("warming", "ready")


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
async def test_monitors_may_ask_by_head(client: httpx2.AsyncClient, path: str) -> None:
    answer = await client.head(path)
    assert (answer.status_code, answer.content) == (200, b"")


def test_operations_have_stable_ids(app: FastAPI) -> None:
    operations = [
        operation
        for operations in app.openapi()["paths"].values()
        for operation in operations.values()
    ]
    ids = [operation["operationId"] for operation in operations]
    assert len(ids) == len(set(ids))
    assert {"create_submission", "read_topic", "read_ready"} <= set(ids)
    assert [o["operationId"] for o in operations if not o.get("description")] == []


def test_path_parameters_are_those_of_the_path(app: FastAPI) -> None:
    # A dependency that names another part of the path would answer 404 for ever.
    for path, operations in app.openapi()["paths"].items():
        for name, operation in operations.items():
            declared = {p["name"] for p in operation.get("parameters", []) if p["in"] == "path"}
            assert declared == set(re.findall(r"{(\w+)}", path)), f"{name} {path}"


def test_every_operation_says_how_it_fails(app: FastAPI) -> None:
    description = json.dumps(app.openapi())
    assert "HTTPValidationError" not in json.dumps(app.openapi()["paths"])
    assert "#/components/schemas/Problem" in description


async def test_long_json_is_compressed(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/syllabus", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["vary"].lower()
    plain = await client.get("/api/syllabus", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == answer.json()


async def test_built_assets_are_compressed_once(settings: Settings, tmp_path: Path) -> None:
    script = b"const greenroom = true; // " + b"long enough " * 200
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "assets" / "main-1a2b.js").write_bytes(script)
    (tmp_path / "assets" / "main-1a2b.js.br").write_bytes(brotli.compress(script))
    app = create_app(settings.model_copy(update={"frontend": tmp_path}))
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        for encoding in ("br", "gzip, br", "gzip"):
            url = "/assets/main-1a2b.js"
            answer = await client.get(url, headers={"Accept-Encoding": encoding})
            assert answer.headers["content-encoding"] == ("br" if "br" in encoding else "gzip")
            assert answer.content == script
