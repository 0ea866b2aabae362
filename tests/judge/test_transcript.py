"""Exchanges as curl, httpx and pytest: run for real, they send the same request."""

import asyncio
import contextlib
import shlex
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from websockets import Subprotocol
from websockets.asyncio.server import ServerConnection, serve

from greenroom.judge import as_curl, as_httpx, as_pytest
from greenroom.judge.host.report import CheckReport, Exchange, ExchangeRequest, ExchangeResponse

ODD = 'it\'s "odd" $(echo x) `y` \\n @/etc/passwd'
REQUESTS = {
    "get": ExchangeRequest(method="GET", path="/notes?q=%C3%A9", headers=[], body=""),
    "json": ExchangeRequest(
        method="POST",
        path="/notes",
        headers=[("Host", "x"), ("Content-Type", "application/json"), ("X-Odd", ODD)],
        body='{"a": "it\'s"}',
    ),
    "at": ExchangeRequest(method="PUT", path="/x", headers=[], body=f"@{ODD}"),
    "delete": ExchangeRequest(method="DELETE", path="/x", headers=[("X", "1")], body=""),
}


UPGRADE = ExchangeRequest(
    method="GET",
    path="/ws",
    headers=[
        ("Upgrade", "websocket"),
        ("Connection", "Upgrade"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Protocol", "v2, v1"),
        ("Cookie", "session=s-ana"),
    ],
    body="",
)


@contextlib.asynccontextmanager
async def listener() -> AsyncIterator[tuple[str, list[bytes]]]:
    """An address, and what was sent to it."""
    received: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        body = b""
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                body = await reader.readexactly(int(line.split(b":")[1]))
        received.append(head + body)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield f"http://127.0.0.1:{port}", received


async def run(*words: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *words, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()


def same(request: ExchangeRequest, sent: bytes) -> None:
    head, _, body = sent.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    assert lines[0] == f"{request.method} {request.path} HTTP/1.1"
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines[1:])}
    for name, value in request.headers:
        if name != "Host":
            assert headers[name.lower()] == value
    assert body.decode() == request.body
    has_type = any(name == "Content-Type" for name, _ in request.headers)
    assert ("content-type" in headers) == has_type


@pytest.mark.parametrize("name", REQUESTS)
async def test_httpx_script_sends_the_same(name: str) -> None:
    async with listener() as (base, received):
        await run(sys.executable, "-c", as_httpx(exchange(REQUESTS[name]), base))
    same(REQUESTS[name], received[0])


async def test_script_of_a_websocket_says_the_same() -> None:
    heard: list[str | bytes] = []

    async def answer(socket: ServerConnection) -> None:
        assert socket.request is not None
        heard.extend([socket.request.headers["Cookie"], socket.subprotocol or ""])
        heard.append(await socket.recv())
        await socket.send("got {it}")
        await socket.wait_closed()

    said = "> hello {0}\n< got {it}\n> closed 1000\n< closed 1000\n"
    async with serve(answer, "127.0.0.1", 0, subprotocols=[Subprotocol("v1")]) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        script = as_httpx(exchange(UPGRADE, 101, said), f"http://127.0.0.1:{port}")
        await run(sys.executable, "-c", script)
    assert heard == ["session=s-ana", "v1", "hello {0}"]


@pytest.mark.parametrize("request_", [*REQUESTS.values(), UPGRADE], ids=[*REQUESTS, "upgrade"])
async def test_curl_sends_the_same(request_: ExchangeRequest) -> None:
    try:
        async with listener() as (base, received):
            await run("sh", "-c", f"{as_curl(request_, base)} -s")
    except AssertionError as error:
        if "not found" in str(error):
            pytest.skip("curl is not installed")
        raise
    same(request_, received[0])


def test_curl_is_one_command() -> None:
    words = shlex.split(as_curl(REQUESTS["json"]))
    assert words[:2] == ["curl", "-i"]
    assert words[-1] == "http://127.0.0.1:8000/notes"
    assert f"X-Odd: {ODD}" in words
    assert shlex.split(as_curl(ExchangeRequest(method="HEAD", path="/", headers=[], body="")))[
        2
    ] == ("--head")


def check(exchange: Exchange, *, part: str, needed: str) -> CheckReport:
    return CheckReport.model_validate(
        {
            "name": "reads_note", "title": 'Another\'s "note" is hidden', "task": 1,
            "visible": True, "passed": False, "part": part, "needed": needed,
            "exchanges": [exchange.model_dump()],
        }
    )  # fmt: skip


def exchange(request: ExchangeRequest, status: int = 200, body: str = "{}") -> Exchange:
    response = ExchangeResponse(status=status, headers=[], body=body)
    return Exchange(request=request, response=response, ms=1.0, truncated=False)


@pytest.mark.parametrize(
    ("part", "needed", "line"),
    [
        ("status", "404", "    assert response.status_code == 404"),
        ("body", '{"a": true}', "    assert response.json() == {'a': True}"),
        ("headers", "X-A: b", "    assert response.headers.get('X-A') == 'b'"),
        ("needed", "one\ntwo", "    # needed: two"),
    ],
)
def test_pytest_states_what_was_needed(part: str, needed: str, line: str) -> None:
    text = as_pytest(check(exchange(REQUESTS["json"]), part=part, needed=needed))
    compile(text, "test_it.py", "exec")
    assert text.splitlines()[-1] == line


def test_pytest_says_in_words_what_a_websocket_needed() -> None:
    refused = check(exchange(UPGRADE, 403, ""), part="status", needed="401")
    assert as_pytest(refused).splitlines()[-1] == "    # needed: 401"


APP = """
from fastapi import FastAPI, WebSocket
app = FastAPI()
@app.post("/notes")
def notes(): return {"a": 1}
@app.websocket("/ws")
async def ws(socket: WebSocket):
    await socket.accept()
    heard = [socket.cookies["session"], *socket.scope["subprotocols"], await socket.receive_text()]
    await socket.send_text("got " + " ".join(heard))
    await socket.receive()
"""


def test_pytest_runs_against_the_app(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(APP)
    talked = "> hello\n< got s-ana v2 v1 hello\n> closed 1000\n< closed 1000\n"
    talk = exchange(UPGRADE, 101, talked)
    right = check(exchange(REQUESTS["json"]), part="body", needed='{"a": 1}')
    right.exchanges.insert(0, talk)
    wrong = check(exchange(REQUESTS["json"]), part="status", needed="404")
    for name, report in (("right", right), ("wrong", wrong)):
        (tmp_path / f"test_{name}.py").write_text(as_pytest(report))
    for name, status in (("right", 0), ("wrong", 1)):
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"test_{name}.py"],
            cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert ended.returncode == status, ended.stdout
