"""Exchanges as somebody would send them by hand: curl, httpx, pytest."""

import json
import shlex
from collections.abc import Sequence

from greenroom.judge.host.report import AFTER_RESTART, CheckReport, Exchange, ExchangeRequest

# Set by every client itself; copied, they would only be in the way.
_SET_BY_CLIENT = {
    "host", "accept", "user-agent", "content-length", "connection", "transfer-encoding",
}  # fmt: skip
_SET_BY_HANDSHAKE = {"upgrade", "sec-websocket-key", "sec-websocket-version"}
_SUBPROTOCOLS = "sec-websocket-protocol"


def as_curl(request: ExchangeRequest, base: str = "http://127.0.0.1:8000") -> str:
    """One curl command, quoted for a POSIX shell."""
    words = ["curl", "-i"]
    if request.method == "HEAD":
        words.append("--head")
    elif request.method != ("POST" if request.body else "GET"):
        words += ["-X", request.method]
    if _is_websocket(request):
        words += ["-H", "Connection: Upgrade"]
    for name, value in _headers(request):
        words += ["-H", f"{name}: {value}"]
    if request.body:
        if not any(name.lower() == "content-type" for name, _ in request.headers):
            words += ["-H", "Content-Type:"]  # curl would claim a form
        words += ["--data-raw", request.body]
    return " ".join(shlex.quote(word) for word in [*words, base + request.path])


def as_httpx(exchange: Exchange, base: str = "http://127.0.0.1:8000") -> str:
    """A Python script with httpx2; with websockets where the exchange was one of a WebSocket."""
    request = exchange.request
    if _is_websocket(request):
        address = f"ws{base.removeprefix('http')}{request.path}"
        call = _connect("connect", request, address=address, headers="additional_headers")
        received = "print(socket.recv())  # {!r}"
        lines = _talk(exchange, call, send="socket.send({!r})", receive=received)
        return "\n".join(["from websockets.sync.client import connect", "", *lines, ""])
    call = _call("httpx2.request", request, path=base + request.path)
    return f"import httpx2\n\nresponse = {call}\nprint(response.status_code, response.text)\n"


def as_pytest(check: CheckReport) -> str:
    """A test against `main.app` that sends the same requests and says what was needed."""
    name = check.name if check.name.isidentifier() else "check"
    lines = [
        "from fastapi.testclient import TestClient",
        "",
        "from main import app",
        "",
        "",
        f"def test_{name}() -> None:",
        f"    {_docstring(check.title)}",
        "    with TestClient(app) as client:",
    ]
    if check.sent.endswith(AFTER_RESTART):
        lines.append("        # The check has restarted the app in between: a TestClient cannot.")
    for exchange in check.exchanges:
        calls = (_websocket_lines if _is_websocket(exchange.request) else _http_lines)(exchange)
        lines += [f"        {line}" for line in calls]
    lines += [f"    {line}" for line in _expectation(check)]
    return "\n".join(lines) + "\n"


def _expectation(check: CheckReport) -> list[str]:
    """The assert that failed in the report; other parts are said in words, as of a WebSocket."""
    needed = check.needed
    if check.exchanges and _is_websocket(check.exchanges[-1].request):
        return [f"# needed: {line}" for line in needed.splitlines()]
    if check.part == "status" and needed[:3].isdecimal():
        return [f"assert response.status_code == {needed[:3]}"]
    if check.part == "body" and (literal := _json_literal(needed)) is not None:
        return [f"assert response.json() == {literal}"]
    if check.part == "headers" and ": " in needed:
        header, _, value = needed.partition(": ")
        return [f"assert response.headers.get({header!r}) == {value!r}"]
    return [f"# needed: {line}" for line in needed.splitlines()]


def _json_literal(text: str) -> str | None:
    try:
        return repr(json.loads(text))
    except ValueError:
        return None


def _call(function: str, request: ExchangeRequest, *, path: str) -> str:
    words = [repr(request.method), repr(path)]
    if headers := _headers(request):
        words.append(f"headers={dict(headers)!r}")
    if request.body:
        words.append(f"content={request.body!r}")
    joined = ", ".join(words)
    if len(joined) + len(function) < 76:
        return f"{function}({joined})"
    return "\n".join([f"{function}(", *(f"    {word}," for word in words), ")"])


def _headers(request: ExchangeRequest) -> list[tuple[str, str]]:
    return [(k, v) for k, v in request.headers if k.lower() not in _SET_BY_CLIENT]


def _docstring(title: str) -> str:
    return json.dumps(f"{title}.", ensure_ascii=False)


def _http_lines(exchange: Exchange) -> list[str]:
    call = _call("client.request", exchange.request, path=exchange.request.path)
    return f"response = {call}".splitlines()


def _websocket_lines(exchange: Exchange) -> list[str]:
    request = exchange.request
    call = _connect("client.websocket_connect", request, address=request.path, headers="headers")
    received = "assert socket.receive_text() == {!r}"
    return _talk(exchange, call, send="socket.send_text({!r})", receive=received)


def _talk(exchange: Exchange, call: str, *, send: str, receive: str) -> list[str]:
    """The messages in the order they went, as the record of the exchange keeps them."""
    lines = [f"with {call} as socket:"]
    for line in (exchange.response.body if exchange.response else "").splitlines():
        if line.startswith("> closed "):
            lines.append("    socket.close()")
        elif line.startswith("> "):
            lines.append(f"    {send.format(line[2:])}")
        elif line.startswith("< ") and not line.startswith("< closed "):
            lines.append(f"    {receive.format(line[2:])}")
    return lines if len(lines) > 1 else [*lines, "    pass"]


def _connect(function: str, request: ExchangeRequest, *, address: str, headers: str) -> str:
    words = [repr(address)]
    for name, value in request.headers:
        if name.lower() == _SUBPROTOCOLS:
            words.append(f"subprotocols={value.split(', ')!r}")
    own = {
        name: value
        for name, value in _headers(request)
        if name.lower() not in {*_SET_BY_HANDSHAKE, _SUBPROTOCOLS}
    }
    if own:
        words.append(f"{headers}={own!r}")
    return f"{function}({', '.join(words)})"


def _is_websocket(request: ExchangeRequest) -> bool:
    names: Sequence[str] = [name.lower() for name, _ in request.headers]
    return "sec-websocket-key" in names
