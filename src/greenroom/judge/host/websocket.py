"""A WebSocket to the learner's app, with every frame and message bounded."""

import asyncio
import base64
import hashlib
import json
import os
from collections import deque
from collections.abc import Callable, Generator, Sequence
from typing import Any

from wsproto.connection import Connection as Frames
from wsproto.connection import ConnectionState, ConnectionType
from wsproto.events import BytesMessage, CloseConnection, Event, Ping, TextMessage

from greenroom.judge.host.answers import (
    Answer,
    CheckFailed,
    Refused,
    shown,
    shown_json,
    shown_request,
    unreadable,
)
from greenroom.judge.host.client import Connect, Connection, Head, NoAnswer
from greenroom.judge.host.exchange import Entry, Recorder, no_answer
from greenroom.judge.host.json_text import UnreadableJSON, json_equal, parse_json
from greenroom.judge.host.request import Pairs, Request, build_request

READ_BYTES = 8_192
MAX_MESSAGE = 1_048_576
MAX_EVENTS = 20_000
CLOSE_WAIT_S = 0.5
WITHIN_S = 1.0
ABNORMAL = 1006
_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, section 1.3


class Closed(tuple[int | None, str]):
    """`(code, reason)`, `(None, "")` while it is open; `await ws.closed` waits for the close."""

    socket: "WebSocket"

    @classmethod
    def of(cls, socket: "WebSocket", code: int | None, reason: str) -> "Closed":
        closed = cls((code, reason))
        closed.socket = socket
        return closed

    def __await__(self) -> Generator[Any, None, "Closed"]:
        return self.socket.wait_closed().__await__()


class WebSocket:
    """An open WebSocket: `send_*`, `receive_*`, `close`, `closed`, `subprotocol`."""

    def __init__(self, connection: Connection, entry: Entry, *, subprotocol: str | None) -> None:
        self.subprotocol = subprotocol
        self._connection, self._entry = connection, entry
        self._frames = Frames(ConnectionType.CLIENT)
        self._inbox: deque[str | bytes] = deque()
        self._parts: list[str | bytes] = []
        self._size = 0
        self._events = 0
        self._closed: tuple[int | None, str] = (None, "")
        self._take(connection.leftover())

    @property
    def closed(self) -> Closed:
        """How it was closed, as far as what was received so far tells."""
        return Closed.of(self, *self._closed)

    async def send_text(self, text: str) -> None:
        """Sends one text message."""
        await self._send(TextMessage(data=text), text)

    async def send_bytes(self, data: bytes) -> None:
        """Sends one binary message."""
        await self._send(BytesMessage(data=data), repr(data))

    async def send_json(self, value: Any) -> None:  # whatever json.dumps takes
        """Sends JSON as a text message."""
        await self.send_text(json.dumps(value, separators=(",", ":"), ensure_ascii=False))

    async def receive_text(self) -> str:
        """The next message, which must be text."""
        message = await self._receive()
        if isinstance(message, str):
            return message
        raise self._failed("body", "a text message", f"a binary message: {message!r}")

    async def receive_bytes(self) -> bytes:
        """The next message, which must be binary."""
        message = await self._receive()
        if isinstance(message, bytes):
            return message
        raise self._failed("body", "a binary message", f"a text message: {message}")

    async def receive_json(self) -> Any:  # whatever JSON holds
        """The next message, parsed."""
        message = await self._receive()
        try:
            return parse_json(message if isinstance(message, bytes) else message.encode())
        except (UnreadableJSON, UnicodeEncodeError) as error:
            raise self._failed("body", "a message of JSON", f"{message!r}\n{error}") from None

    async def must_receive(
        self,
        *,
        json: Any = ...,  # whatever JSON holds, None included
        text: str | None = None,
        needed: str | None = None,
        holds: Callable[[Any], object] | None = None,
        within: float = WITHIN_S,
    ) -> Any:
        """The next message, parsed unless `text` is given: all must hold, else the check fails.

        As `must_have` of an Answer. A message that does not come within the seconds is a failure
        that says so, before the check is over its time.
        """
        wanted = needed or ("a message of JSON" if json is ... else shown_json(json))
        wanted = wanted if text is None else text
        try:
            async with asyncio.timeout(within):
                heard = await (self.receive_json() if text is None else self.receive_text())
        except TimeoutError:
            raise self._failed("no_answer", wanted, f"no message within {within:g} s") from None
        got = heard if text is not None else shown_json(heard)
        if (text is not None and heard != text) or (
            json is not ... and not json_equal(heard, json)
        ):
            raise self._failed("body", wanted, got)
        if holds is not None and not self._holds(holds, heard, wanted):
            raise self._failed("needed", wanted, got)
        return heard

    def _holds(self, holds: Callable[[Any], object], heard: Any, wanted: str) -> bool:
        try:
            return bool(holds(heard))
        except Exception as error:
            raise self._failed(
                "unreadable", wanted, unreadable(shown_json(heard), error)
            ) from error

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Closes from our side and waits, not for long, until the app has closed too."""
        if self._frames.state is ConnectionState.OPEN and self._closed[0] is None:
            self._write(CloseConnection(code=code, reason=reason))
            self._note(f"> closed {code} {reason}")
        try:
            async with asyncio.timeout(CLOSE_WAIT_S):
                while self._closed[0] is None:
                    await self._read()
        except TimeoutError:
            self._end(ABNORMAL, "")

    async def wait_closed(self) -> Closed:
        """Waits until the app has closed; messages before that are dropped."""
        while self._closed[0] is None:
            await self._read()
            self._inbox.clear()
        return self.closed

    def abort(self) -> None:
        """Drops the connection without a word, as a client does that loses its network."""
        self._connection.close()
        self._entry.end()

    async def _send(self, event: Event, line: str) -> None:
        if self._closed[0] is not None or self._frames.state is not ConnectionState.OPEN:
            raise self._failed("no_answer", "an open WebSocket", self._closed_words())
        self._write(event)
        self._note(f"> {line}")
        try:
            await self._connection.writer.drain()
        except OSError:
            self._end(ABNORMAL, "")

    async def _receive(self) -> str | bytes:
        while not self._inbox:
            if self._closed[0] is not None:
                raise self._failed("no_answer", "a message", self._closed_words())
            await self._read()
        return self._inbox.popleft()

    async def _read(self) -> None:
        # Bytes may always be there: the loop must get its turn, or no deadline could end this.
        await asyncio.sleep(0)
        try:
            data = await self._connection.reader.read(READ_BYTES)
        except OSError:
            data = b""
        if data:
            self._take(data)
        else:
            self._end(ABNORMAL, "")

    def _take(self, data: bytes) -> None:
        if self._frames.state not in {ConnectionState.OPEN, ConnectionState.LOCAL_CLOSING}:
            return
        self._frames.receive_data(data)
        for event in self._frames.events():
            self._events += 1
            if self._events > MAX_EVENTS:
                self._end(ABNORMAL, f"more than {MAX_EVENTS} frames came")
            if self._closed[0] is not None:
                return
            self._take_event(event)

    def _take_event(self, event: Event) -> None:
        if isinstance(event, (TextMessage, BytesMessage)):
            self._take_part(event)
        elif isinstance(event, Ping) and self._frames.state is ConnectionState.OPEN:
            self._write(event.response())
        elif isinstance(event, CloseConnection):
            if self._frames.state is ConnectionState.REMOTE_CLOSING:
                self._write(event.response())
            self._end(int(event.code), event.reason or "")

    def _take_part(self, event: TextMessage | BytesMessage) -> None:
        self._size += len(event.data)
        if self._size > MAX_MESSAGE:
            self._end(ABNORMAL, f"a message is larger than {MAX_MESSAGE} bytes")
            return
        self._parts.append(event.data if isinstance(event, TextMessage) else bytes(event.data))
        if event.message_finished:
            message = self._join(self._parts)
            self._parts, self._size = [], 0
            self._inbox.append(message)
            self._note(f"< {message if isinstance(message, str) else repr(message)}")

    @staticmethod
    def _join(parts: list[str | bytes]) -> str | bytes:
        if all(isinstance(part, str) for part in parts):
            return "".join(part for part in parts if isinstance(part, str))
        return b"".join(part for part in parts if isinstance(part, bytes))

    def _write(self, event: Event) -> None:
        self._connection.writer.write(self._frames.send(event))

    def _end(self, code: int, reason: str) -> None:
        if self._closed[0] is None:
            self._closed = (code, shown(reason, 200))
            self._note(f"< closed {code} {reason}".rstrip())

    def _note(self, line: str) -> None:
        self._entry.receive(f"{line}\n".encode(errors="replace"))

    def _closed_words(self) -> str:
        code, reason = self._closed
        return f"the WebSocket is closed ({code}{f', {reason}' if reason else ''})"

    def _failed(self, part: Any, needed: str, got: str) -> CheckFailed:
        sent = f"{shown_request(self._entry.request)}\n{self._entry.received.decode()}".rstrip()
        failure = CheckFailed(part, sent=shown(sent), needed=needed, got=shown(got))
        failure.abrupt = self._closed[0] == ABNORMAL
        return failure


async def open_websocket(
    connect: Connect, path: str, recorder: Recorder, *, headers: Pairs, subprotocols: Sequence[str]
) -> WebSocket:
    """Shakes hands. Refused carries the app's answer; CheckFailed where none came."""
    request = _handshake(path, headers, subprotocols)
    entry = recorder.begin(request)
    connection: Connection | None = None
    try:
        connection = await Connection.open(connect)
        connection.send(request)
        head = await connection.head()
        recorder.app_was_heard = True
        entry.head = head
        if head.status != 101:
            answer = Answer.of(request, head, await connection.body())
            entry.receive(answer.body)
            raise Refused(answer)
        return WebSocket(connection, entry, subprotocol=_accepted(request, head))
    except NoAnswer as error:
        recorder.app_was_heard = True
        entry.end()
        _close(connection)
        raise no_answer(request, error, needed="an answer to the handshake") from error
    except BaseException as error:
        if isinstance(error, Refused):
            entry.end()
        _close(connection)
        raise


def _close(connection: Connection | None) -> None:
    if connection is not None:
        connection.close()


def _handshake(path: str, headers: Pairs, subprotocols: Sequence[str]) -> Request:
    pairs = list(headers.items()) if hasattr(headers, "items") else list(headers)
    pairs += [
        ("Upgrade", "websocket"),
        ("Connection", "Upgrade"),
        ("Sec-WebSocket-Key", base64.b64encode(os.urandom(16)).decode()),
        ("Sec-WebSocket-Version", "13"),
    ]
    if subprotocols:
        pairs.append(("Sec-WebSocket-Protocol", ", ".join(subprotocols)))
    return build_request("GET", path, {"headers": pairs})


def _accepted(request: Request, head: Head) -> str | None:
    """The subprotocol that was chosen; NoAnswer where the handshake is not answered properly."""
    answered = dict(head.headers)
    key = request.header("sec-websocket-key") or ""
    digest = hashlib.sha1(f"{key}{_GUID}".encode(), usedforsecurity=False).digest()
    if answered.get("sec-websocket-accept") != base64.b64encode(digest).decode():
        raise NoAnswer("The handshake is answered with a wrong Sec-WebSocket-Accept.")
    if "sec-websocket-extensions" in answered:
        raise NoAnswer("The handshake is answered with an extension that was not offered.")
    return answered.get("sec-websocket-protocol")
