"""The app as a check sees it: served, and called over HTTP and WebSocket."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol, TypeVar, Unpack

import httpx2

from greenroom.judge.host.answers import Answer, CheckFailed
from greenroom.judge.host.client import Connection, NoAnswer
from greenroom.judge.host.draw import Draw
from greenroom.judge.host.exchange import Entry, Recorder, exchange, no_answer
from greenroom.judge.host.request import Pairs, RequestWords, build_request
from greenroom.judge.host.settling import settle
from greenroom.judge.host.websocket import WebSocket, open_websocket

T = TypeVar("T")


class RunningApp(Protocol):
    """What a ServedApp needs of a box."""

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]: ...
    async def in_flight(self) -> int: ...
    async def restart(self) -> bool: ...


class StreamedAnswer:
    """An answer whose body is read as it comes; leaving its block disconnects."""

    def __init__(self, connection: Connection, entry: Entry, answer: Answer) -> None:
        self._connection, self._entry, self._answer = connection, entry, answer

    @property
    def status(self) -> int:
        return self._answer.status

    @property
    def headers(self) -> httpx2.Headers:
        return self._answer.headers

    def must_have(
        self, *, status: int | None = None, headers: dict[str, str] | None = None
    ) -> None:
        """As of an Answer, for what stands before the body."""
        self._answer.must_have(status=status, headers=headers)

    async def aiter_bytes(self) -> AsyncIterator[bytes]:
        """The pieces of the body as they arrive."""
        try:
            async for chunk in self._connection.chunks():
                self._entry.receive(chunk)
                yield chunk
        except NoAnswer as error:
            raise no_answer(self._entry.request, error, needed="the rest of the body") from error

    async def aiter_lines(self) -> AsyncIterator[str]:
        """The lines of the body as they arrive, without their ends."""
        rest = b""
        async for chunk in self.aiter_bytes():
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                yield line.removesuffix(b"\r").decode(errors="replace")
        if rest:
            yield rest.decode(errors="replace")

    async def aread(self) -> Answer:
        """The rest of the body, as an Answer."""
        body = b"".join([chunk async for chunk in self.aiter_bytes()])
        return Answer(self._answer.request, self.status, self._answer.raw_headers, body)


class ServedApp:
    """The learner's app for one check; each request has a connection of its own."""

    def __init__(self, app: RunningApp, recorder: Recorder, draw: Draw) -> None:
        self.draw = draw
        self._app, self._recorder = app, recorder

    async def request(self, method: str, path: str, **words: Unpack[RequestWords]) -> Answer:
        """Sends one request and reads the whole answer; redirects are not followed."""
        request = build_request(method, path, words)
        try:
            return await exchange(self._app.connect, request, self._recorder)
        except NoAnswer as error:
            raise no_answer(request, error) from error

    async def get(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """GET"""
        return await self.request("GET", path, **words)

    async def post(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """POST"""
        return await self.request("POST", path, **words)

    async def put(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """PUT"""
        return await self.request("PUT", path, **words)

    async def patch(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """PATCH"""
        return await self.request("PATCH", path, **words)

    async def delete(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """DELETE"""
        return await self.request("DELETE", path, **words)

    async def head(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """HEAD"""
        return await self.request("HEAD", path, **words)

    async def options(self, path: str, **words: Unpack[RequestWords]) -> Answer:
        """OPTIONS"""
        return await self.request("OPTIONS", path, **words)

    @asynccontextmanager
    async def stream(
        self, method: str, path: str, **words: Unpack[RequestWords]
    ) -> AsyncIterator[StreamedAnswer]:
        """Yields as soon as status and headers are there."""
        request = build_request(method, path, words)
        entry = self._recorder.begin(request)
        connection: Connection | None = None
        try:
            connection = await Connection.open(self._app.connect)
            connection.send(request)
            head = await connection.head()
            self._recorder.app_was_heard = True
            entry.head = head
            answer = Answer(request, head.status, head.headers, b"")
            yield StreamedAnswer(connection, entry, answer)
            entry.end()
        except NoAnswer as error:
            self._recorder.app_was_heard = True
            raise no_answer(request, error) from error
        finally:
            if connection is not None:
                connection.close()

    @asynccontextmanager
    async def websocket(
        self, path: str, *, headers: Pairs | None = None, subprotocols: Sequence[str] = ()
    ) -> AsyncIterator[WebSocket]:
        """An open WebSocket, closed with 1000 at the end; a refused handshake raises Refused."""
        socket = await open_websocket(
            self._app.connect,
            path,
            self._recorder,
            headers=headers or {},
            subprotocols=subprotocols,
        )
        try:
            yield socket
            await socket.close()
        finally:
            socket.abort()

    async def parallel(self, *calls: Coroutine[Any, Any, T]) -> list[T]:
        """Awaits all at once and returns their results in order; the first failure ends all."""
        tasks = [asyncio.ensure_future(call) for call in calls]
        try:
            return await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def openapi(self) -> dict[str, Any]:
        """The app's OpenAPI document."""
        answer = await self.get("/openapi.json")
        answer.must_have(
            status=200, needed="an OpenAPI document", holds=lambda body: isinstance(body, dict)
        )
        document: dict[str, Any] = answer.json()
        return document

    async def settle(self) -> None:
        """Waits until no request is in flight: teardown and background tasks are over."""
        await settle(self._app)

    async def restart(self) -> None:
        """Ends the app and starts it anew; its files on disk stay."""
        if not await self._app.restart():
            raise CheckFailed(
                "no_answer", sent="a restart", needed="the app serves again", got="it did not start"
            )
        self._recorder.restarted = True
