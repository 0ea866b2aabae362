"""Who may come in: hosts, origins."""

import httpx2
import pytest
from fastapi import FastAPI

from greenroom.kit.doors import Doors, host_name

HOME = "http://127.0.0.1:8000"


@pytest.fixture
def client() -> httpx2.AsyncClient:
    app = FastAPI()
    app.add_middleware(Doors, allowed_hosts=frozenset({"learn.example"}))

    @app.api_route("/thing", methods=["GET", "POST"])
    async def thing() -> str:
        return "done"

    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url=HOME)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "Learn.Example"])
async def test_known_host_comes_in(client: httpx2.AsyncClient, host: str) -> None:
    assert (await client.get("/thing", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil:80"]
)
async def test_unknown_host_is_refused(client: httpx2.AsyncClient, host: str) -> None:
    answer = await client.get("/thing", headers={"Host": host})
    assert answer.status_code == 421
    assert answer.json()["code"] == "unknown_host"
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_change_from_foreign_origin_is_refused(
    client: httpx2.AsyncClient, headers: dict[str, str]
) -> None:
    answer = await client.post("/thing", headers=headers)
    assert answer.status_code == 403
    assert answer.json()["code"] == "foreign_origin"


@pytest.mark.parametrize("headers", [{}, {"Origin": HOME}, {"Sec-Fetch-Site": "same-origin"}])
async def test_change_from_own_page_is_let_in(
    client: httpx2.AsyncClient, headers: dict[str, str]
) -> None:
    assert (await client.post("/thing", headers=headers)).status_code == 200


async def test_foreign_page_may_read(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/thing", headers={"Origin": "https://evil.example"})
    assert answer.status_code == 200


async def test_websocket_from_foreign_origin_is_closed() -> None:
    async def never(*_given: object) -> None:
        raise AssertionError("the app was reached")

    sent: list[dict[str, object]] = []

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "websocket",
        "headers": [(b"host", b"127.0.0.1:8000"), (b"origin", b"https://evil.example")],
    }
    await Doors(never, allowed_hosts=frozenset())(scope, None, send)  # type: ignore[arg-type]
    assert [message["type"] for message in sent] == ["websocket.close"]
    assert sent[0]["code"] == 1008


def test_host_name_drops_the_port() -> None:
    assert host_name("Example.org:80") == "example.org"
    assert host_name("[::1]") == "[::1]"
    assert host_name("[::1]:80") == "[::1]"
