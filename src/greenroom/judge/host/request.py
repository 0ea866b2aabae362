"""Requests as they go over the wire, written with httpx's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

import httpx2

ORIGIN = "http://localhost"
_ALWAYS_SENT = {"Accept": "*/*", "User-Agent": "greenroom"}
Pairs = Mapping[str, Any] | Sequence[tuple[str, Any]]


class BadRequest(ValueError):  # noqa: N818 not an error of ours
    """A request that is not HTTP; whoever wrote it is at fault, not the app."""


class RequestWords(TypedDict, total=False):
    """What a request may be given, as in httpx."""

    params: Pairs
    headers: Pairs
    cookies: Mapping[str, str]
    json: Any  # whatever json.dumps takes
    data: Mapping[str, Any]
    files: Any  # httpx's many forms of a file
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Request:
    """One request, ready to be sent."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """The first value of a header, None where it is not sent."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


def build_request(method: str, path: str, words: RequestWords) -> Request:
    """Encodes as httpx does; a full URL is taken for its path, the app is called all the same."""
    headers = _headers(words)
    rest = {name: value for name, value in words.items() if name != "headers"}
    try:
        url = ORIGIN + path if path.startswith("/") else httpx2.URL(ORIGIN).join(path)
        request = httpx2.Request(method, url, headers=headers, **rest)  # type: ignore[arg-type]
    except (httpx2.InvalidURL, UnicodeError) as error:
        raise BadRequest(f"This request cannot be sent: {error}.") from error
    body = request.read()
    return Request(
        method=request.method,
        target=request.url.raw_path.decode("ascii"),
        headers=tuple(
            (name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw
        ),
        body=body,
    )


def _headers(words: RequestWords) -> httpx2.Headers:
    headers = httpx2.Headers(_ALWAYS_SENT)
    try:
        # Not ASCII alone, as httpx would: what a client may send, an app has to stand.
        headers.update(httpx2.Headers(words.get("headers"), encoding="latin-1"))
    except UnicodeError as error:
        raise BadRequest(f"This request cannot be sent: {error}.") from error
    return headers
