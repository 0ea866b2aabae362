"""One exchange from request to answer, and the bounded record that is kept of it."""

import time
from collections import deque

from greenroom.judge.host.answers import Answer, CheckFailed, shown, shown_request
from greenroom.judge.host.client import Connect, Connection, Head, NoAnswer
from greenroom.judge.host.report import Exchange, ExchangeRequest, ExchangeResponse
from greenroom.judge.host.request import Request

FIRST_KEPT = 10
LAST_KEPT = 30
BODY_KEPT = 4_096
HEADER_KEPT = 1_024
# Of all bodies of one check; after that each is cut to a line.
BODIES_KEPT = 65_536
LINE_KEPT = 200


class Entry:
    """An exchange while it happens."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.head: Head | None = None
        self.received = bytearray()
        self.received_all = True
        self._began = time.perf_counter()
        self.ms = 0.0
        self.done = False

    def receive(self, data: bytes) -> None:
        """Keeps what came, up to a cap."""
        room = BODY_KEPT - len(self.received)
        self.received += data[:room]
        self.received_all &= len(data) <= room

    def end(self) -> None:
        """Stops the clock."""
        if not self.done:
            self.done = True
            self.ms = round((time.perf_counter() - self._began) * 1000, 3)

    @property
    def got(self) -> str:
        """Status and body as far as they came, for the failure card."""
        status = self.head.status if self.head else "no answer"
        return shown(f"{status} {self.received.decode(errors='replace')}".rstrip())

    def report(self, most: int, *, after_gap: bool) -> Exchange:
        """The exchange as it stands in the report, its bodies cut to `most` characters."""
        sent = self.request.body.decode(errors="replace")
        came = self.received.decode(errors="replace")
        whole = self.received_all and len(sent) <= most and len(came) <= most
        return Exchange(
            request=ExchangeRequest(
                method=shown(self.request.method, 32),
                path=shown(self.request.target, BODY_KEPT),
                headers=_shown_headers(self.request.headers),
                body=clean(sent[:most]),
            ),
            response=self.head
            and ExchangeResponse(
                status=self.head.status,
                headers=_shown_headers(self.head.headers),
                body=clean(came[:most]),
            ),
            ms=self.ms,
            truncated=after_gap or not whole,
        )


def clean(text: str) -> str:
    """Text of a stranger that JSON and every database can hold."""
    return shown(text, len(text))


def _shown_headers(headers: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(shown(name, HEADER_KEPT), shown(value, HEADER_KEPT)) for name, value in headers]


class Recorder:
    """The exchanges of one check: the first and the last ones, in bounded memory."""

    def __init__(self) -> None:
        self._first: list[Entry] = []
        self._last: deque[Entry] = deque(maxlen=LAST_KEPT)
        self._left_out = 0
        # From then on an error in a check may be the doing of the app's answers.
        self.app_was_heard = False
        self.restarted = False  # the app was ended and started anew

    def begin(self, request: Request) -> Entry:
        """Starts the record of a request."""
        entry = Entry(request)
        if len(self._first) < FIRST_KEPT:
            self._first.append(entry)
        else:
            self._left_out += len(self._last) == LAST_KEPT
            self._last.append(entry)
        return entry

    @property
    def last(self) -> Entry | None:
        """The request to name when a check ends without saying which one failed it."""
        entries = [*self._first, *self._last]
        waiting = [entry for entry in entries if not entry.done]
        return next(reversed(waiting or entries), None)

    def exchanges(self) -> list[Exchange]:
        """For the report."""
        reported, room = [], BODIES_KEPT
        for index, entry in enumerate([*self._first, *self._last]):
            entry.end()
            gap = self._left_out > 0 and index == FIRST_KEPT
            exchange = entry.report(BODY_KEPT if room > 0 else LINE_KEPT, after_gap=gap)
            room -= len(exchange.request.body)
            room -= len(exchange.response.body) if exchange.response else 0
            reported.append(exchange)
        return reported


async def exchange(connect: Connect, request: Request, recorder: Recorder) -> Answer:
    """Sends one request on a connection of its own; NoAnswer where no usable answer came."""
    entry = recorder.begin(request)
    try:
        answer = await _call(connect, request, entry)
    except NoAnswer:
        recorder.app_was_heard = True
        entry.end()
        raise
    # A cancelled exchange is left open: it is the one that was being waited for.
    recorder.app_was_heard = True
    entry.end()
    return answer


async def _call(connect: Connect, request: Request, entry: Entry) -> Answer:
    connection = await Connection.open(connect)
    try:
        connection.send(request)
        head = await connection.head()
        answer = Answer.of(request, head, await connection.body())
    finally:
        connection.close()
    entry.head = head
    entry.receive(answer.body)
    return answer


def no_answer(request: Request, error: NoAnswer, *, needed: str = "an answer") -> CheckFailed:
    """The failure of a check whose request got no usable answer."""
    failure = CheckFailed("no_answer", sent=shown_request(request), needed=needed, got=str(error))
    failure.abrupt = True
    return failure
