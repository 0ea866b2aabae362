"""An HTTP client for hostile answers: every byte that comes back is counted and bounded."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import h11

from greenroom.judge.host.request import BadRequest, Request

Connect = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]

READ_BYTES = 65_536
# The loop must get its turn even while bytes are always there, or no deadline could end the read.
EVENTS_A_TURN = 32


@dataclass(frozen=True, slots=True)
class Caps:
    """How much of an answer is read before it counts as no answer."""

    head_bytes: int = 65_536
    headers: int = 100
    informational: int = 8
    body_bytes: int = 1_048_576
    events: int = 20_000


DEFAULT_CAPS = Caps()


class NoAnswer(Exception):  # noqa: N818 not an error of ours
    """No usable answer came; the text says why, as a sentence."""


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of an answer, its body not read yet."""

    status: int
    headers: tuple[tuple[str, str], ...]


class Connection:
    """One connection for one exchange; never reused, since what follows could be smuggled."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        caps: Caps = DEFAULT_CAPS,
    ) -> None:
        self.reader, self.writer, self._caps = reader, writer, caps
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=caps.head_bytes)
        self._events = 0
        self._closed = False

    @classmethod
    async def open(cls, connect: Connect, caps: Caps = DEFAULT_CAPS) -> "Connection":
        """Connects to the app; NoAnswer where it is gone."""
        try:
            reader, writer = await connect()
        except OSError as error:
            raise NoAnswer("The app no longer accepts connections.") from error
        return cls(reader, writer, caps)

    def send(self, request: Request) -> None:
        """Writes the request; an app that answers before it has read all must not block us."""
        try:
            headers = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in request.headers]
            head = h11.Request(method=request.method, target=request.target, headers=headers)
            out = [self._http.send(head)]
            if request.body:
                out.append(self._http.send(h11.Data(data=request.body)))
            out.append(self._http.send(h11.EndOfMessage()))
        except h11.LocalProtocolError as error:
            raise BadRequest(f"This request cannot be sent: {error}.") from error
        self.writer.write(b"".join(part for part in out if part))

    async def head(self) -> Head:
        """The answer's status and headers, past a bounded number of informational ones."""
        for _ in range(self._caps.informational + 1):
            event = await self._next_event()
            if isinstance(event, h11.Response):
                return self._checked_head(event)
            if not isinstance(event, h11.InformationalResponse):
                raise NoAnswer("The connection was closed before the answer was whole.")
            if event.status_code == 101:
                return self._checked_head(event)
        raise NoAnswer(f"More than {self._caps.informational} informational answers came.")

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body as it comes, up to the cap."""
        size = 0
        while not isinstance(event := await self._next_event(), h11.EndOfMessage):
            if not isinstance(event, h11.Data):
                raise NoAnswer("The connection was closed before the answer was whole.")
            size += len(event.data)
            if size > self._caps.body_bytes:
                raise NoAnswer(f"The body is larger than {self._caps.body_bytes} bytes.")
            yield bytes(event.data)
        if self._http.trailing_data[0]:
            raise NoAnswer("More bytes followed the answer than its own length allows.")

    async def body(self) -> bytes:
        """The whole body."""
        return b"".join([chunk async for chunk in self.chunks()])

    def leftover(self) -> bytes:
        """What already came after a 101."""
        return self._http.trailing_data[0]

    def close(self) -> None:
        """Drops the connection at once, whatever is still in flight."""
        with contextlib.suppress(OSError, RuntimeError):
            self.writer.transport.abort()

    async def _next_event(self) -> object:
        self._events += 1
        if self._events > self._caps.events:
            raise NoAnswer(f"The answer came in more than {self._caps.events} pieces.")
        if self._events % EVENTS_A_TURN == 0:
            await asyncio.sleep(0)
        try:
            while (event := self._http.next_event()) is h11.NEED_DATA:
                data = await self.reader.read(READ_BYTES)
                self._closed = not data
                self._http.receive_data(data)
        except h11.RemoteProtocolError as error:
            if self._closed:
                raise NoAnswer("The connection was closed before the answer was whole.") from error
            raise NoAnswer(f"What came back is not proper HTTP: {_cut(str(error))}.") from error
        except OSError as error:
            raise NoAnswer("The connection broke before the answer was whole.") from error
        return event

    def _checked_head(self, event: h11.Response | h11.InformationalResponse) -> Head:
        raw = list(event.headers)
        names = {name for name, _ in raw}
        if len(raw) > self._caps.headers:
            raise NoAnswer(f"The answer has {len(raw)} headers, {self._caps.headers} are read.")
        if event.http_version not in {b"1.0", b"1.1"}:
            raise NoAnswer("The answer is of an unknown version of HTTP.")
        if {b"content-length", b"transfer-encoding"} <= names:
            raise NoAnswer("The answer has both Content-Length and Transfer-Encoding.")
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in raw)
        return Head(status=event.status_code, headers=headers)


def _cut(text: str) -> str:
    text = text.replace("bytearray(b", "(")
    return text if len(text) <= 120 else f"{text[:117]}..."
