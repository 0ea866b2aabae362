"""Built files: compressed as they were built, cached as long as they may be."""

from pathlib import Path

import brotli
import httpx2
import pytest
from fastapi import FastAPI

from greenroom.kit.assets import BuiltAssets

SCRIPT = b"export const answer = 42;\n" * 40


@pytest.fixture
def client(tmp_path: Path) -> httpx2.AsyncClient:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Greenroom</title>")
    (tmp_path / "assets" / "main-1a2b.js").write_bytes(SCRIPT)
    (tmp_path / "assets" / "main-1a2b.js.br").write_bytes(brotli.compress(SCRIPT))
    app = FastAPI()
    app.frontend("/", directory=tmp_path)
    app.add_middleware(BuiltAssets, directory=tmp_path)
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://127.0.0.1")


async def test_asset_is_sent_as_built(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/assets/main-1a2b.js", headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert int(answer.headers["content-length"]) < len(SCRIPT) / 2
    assert answer.content == SCRIPT


async def test_asset_is_sent_plain_to_who_takes_no_brotli(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/assets/main-1a2b.js", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.content == SCRIPT


async def test_hashed_asset_is_kept_for_ever(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/assets/main-1a2b.js")
    assert "immutable" in answer.headers["cache-control"]


async def test_page_is_asked_for_again(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/exercises/some-exercise", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"


async def test_missing_asset_is_not_kept(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/assets/gone.js")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")
