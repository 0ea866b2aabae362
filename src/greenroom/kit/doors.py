"""Who may come in: known hosts, and the same origin for all that changes something."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from greenroom.kit.problems import problem_response

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def host_name(host: str) -> str:
    """`HOST[:PORT]` without the port, in lower case; an IPv6 address keeps its brackets."""
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()


class Doors:
    """Pure ASGI. A page that rebinds DNS to this machine must not run code on it."""

    def __init__(self, app: ASGIApp, *, allowed_hosts: frozenset[str]) -> None:
        self.app = app
        self.allowed_hosts = LOOPBACK | allowed_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": refusal[2][:120]})
        else:
            status, code, detail = refusal
            await problem_response(status, code, detail=detail)(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str, str] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host_name(host) not in self.allowed_hosts:
            return (
                421,
                "unknown_host",
                f"This server does not answer for the host {host[:100]!r}. "
                "Name it in GREENROOM_ALLOWED_HOSTS if it should.",
            )
        changes = scope["type"] == "websocket" or scope["method"] not in SAFE_METHODS
        if changes and not self._same_origin(headers, host):
            return 403, "foreign_origin", "Requests that change something come from our own pages."
        return None

    @staticmethod
    def _same_origin(headers: Headers, host: str) -> bool:
        origin = headers.get("origin")
        if origin is None:
            # Browsers name the origin of every such request; command lines send neither.
            return headers.get("sec-fetch-site", "none") in ("none", "same-origin")
        return urlsplit(origin).netloc.lower() == host.lower()
