"""Answers, and what a check may require of them."""

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

import httpx2

from greenroom.judge.host.client import DEFAULT_CAPS, Head, NoAnswer
from greenroom.judge.host.json_text import UnreadableJSON, json_equal, parse_json
from greenroom.judge.host.report import Part
from greenroom.judge.host.request import Request

SHOWN_BYTES = 1_500
_UNSHOWN_HEADERS = {"host", "accept", "user-agent", "content-length", "accept-encoding"}


class CheckFailed(Exception):  # noqa: N818 a verdict, not an error of ours
    """What was needed did not come: the part, and the three lines of the failure card."""

    # The connection broke: it may be that the app is gone.
    abrupt = False

    def __init__(self, part: Part, *, sent: str, needed: str, got: str) -> None:
        super().__init__(f"{part}: needed {needed}, got {got}")
        self.part, self.sent, self.needed, self.got = part, sent, needed, got


def shown(text: str, most: int = SHOWN_BYTES) -> str:
    """Text of a stranger, bounded and fit for JSON, a database and a page."""
    cut = text if len(text) <= most else f"{text[: most - 20]}... ({len(text)} in all)"
    return cut.encode(errors="replace").decode().replace("\0", "\N{SYMBOL FOR NULL}")


def shown_request(request: Request) -> str:
    """`POST /orders`, the headers that matter, and the body."""
    lines = [f"{request.method} {request.target}"]
    lines += [f"{k}: {v}" for k, v in request.headers if k.lower() not in _UNSHOWN_HEADERS]
    if request.body:
        lines.append(request.body.decode(errors="replace"))
    return shown("\n".join(lines))


def shown_json(value: Any) -> str:  # whatever a check compares with
    """A value as the failure card shows it."""
    return shown(json.dumps(value, ensure_ascii=False, default=str))


def unreadable(got: str, error: Exception) -> str:
    """What came, and that a check stumbled over it: its shape is the learner's doing."""
    return shown(f"{got}\nThe answer could not be read: {type(error).__name__}: {error}")


@dataclass(frozen=True, eq=False)
class Answer:
    """What the app answered: `status`, `headers`, `body`, `text`, `json()`."""

    request: Request
    status: int
    raw_headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of(cls, request: Request, head: Head, body: bytes) -> "Answer":
        """Decompresses only where the request asked for it; NoAnswer for a bomb."""
        return cls(request, head.status, head.headers, _decoded(request, head, body))

    @cached_property
    def headers(self) -> httpx2.Headers:
        """Case-insensitive; `get_list(name)` where a header comes more than once."""
        return httpx2.Headers(list(self.raw_headers), encoding="latin-1")

    @cached_property
    def text(self) -> str:
        """The body as UTF-8, wrong bytes replaced."""
        return self.body.decode(errors="replace")

    def json(self) -> Any:  # whatever JSON holds
        """The parsed body; raises UnreadableJSON, a ValueError."""
        return parse_json(self.body)

    @property
    def got(self) -> str:
        """Status and body, for the failure card."""
        return shown(f"{self.status} {self.text}".rstrip())

    def must_have(
        self,
        *,
        status: int | None = None,
        json: Any = ...,  # whatever JSON holds, None included
        headers: Mapping[str, str] | None = None,
        needed: str | None = None,
        holds: Callable[[Any], object] | None = None,
    ) -> None:
        """All that is given must hold, `holds` (of the parsed JSON) last; else the check fails.

        `json` is exact equality, `headers` a case-insensitive subset, `needed` says in words
        what `holds` looks for.
        """
        if status is not None and self.status != status:
            self.fail("status", str(status))
        for name, value in (headers or {}).items():
            self._require_header(name, value)
        if json is not ... and not json_equal(self._parsed(shown_json(json)), json):
            self.fail("body", shown_json(json))
        if holds is not None:
            self._require_holds(needed or "what the check looks for", holds)

    def fail(self, part: Part, needed: str, *, got: str | None = None) -> NoReturn:
        """Fails the check with this answer as what came."""
        raise CheckFailed(
            part, sent=shown_request(self.request), needed=needed, got=got or self.got
        )

    def _parsed(self, needed: str) -> Any:
        try:
            return self.json()
        except UnreadableJSON as error:
            return self.fail("body", needed, got=f"{self.got}\n{error}")

    def _require_header(self, name: str, value: str) -> None:
        values = self.headers.get_list(name)
        if value not in values and value != ", ".join(values):
            came = f"{name}: {', '.join(values)}" if values else f"no {name}"
            self.fail("headers", f"{name}: {value}", got=shown(f"{self.status}, {came}"))

    def _require_holds(self, needed: str, holds: Callable[[Any], object]) -> None:
        parsed = self._parsed(needed)
        try:
            held = holds(parsed)
        except Exception as error:
            self.fail("unreadable", needed, got=unreadable(self.got, error))
        if not held:
            self.fail("needed", needed)


def _decoded(request: Request, head: Head, body: bytes) -> bytes:
    encoding = next((v for k, v in head.headers if k == "content-encoding"), "").lower()
    asked = (request.header("accept-encoding") or "").lower()
    if encoding not in {"gzip", "deflate"} or encoding not in asked:
        return body
    decoder = zlib.decompressobj(wbits=47)  # gzip or zlib, told by its first bytes
    try:
        decoded = decoder.decompress(body, DEFAULT_CAPS.body_bytes)
    except zlib.error as error:
        raise NoAnswer(f"The body is not {encoding}.") from error
    if decoder.unconsumed_tail:
        raise NoAnswer(f"The body is larger than {DEFAULT_CAPS.body_bytes} bytes when unpacked.")
    return decoded


class Refused(Exception):  # noqa: N818 the word of the contract
    """The app refused a WebSocket handshake; `answer` is the HTTP answer it gave."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"The handshake was refused with {answer.status}.")
        self.answer = answer
