"""An interactive run: an app that stays up, is called by hand, and shows its log."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from greenroom.judge.host.box import Box, Outcome
from greenroom.judge.host.client import NoAnswer
from greenroom.judge.host.exchange import Recorder, clean, exchange
from greenroom.judge.host.report import Exchange, ExchangeRequest
from greenroom.judge.host.request import BadRequest, build_request
from greenroom.judge.host.settling import settle
from greenroom.judge.host.start_failure import trimmed

REQUEST_S = 10.0


class DidNotStart(Exception):  # noqa: N818 the word of the verdict
    """The app is not up: `message` says why, `output` is what it printed."""

    def __init__(self, message: str, output: str, outcome: Outcome) -> None:
        super().__init__(message)
        self.message, self.output, self.outcome = message, output, outcome


@dataclass(frozen=True, slots=True)
class RunAnswer:
    """An exchange, and why no answer came, in words, where none did."""

    exchange: Exchange
    error: str | None = None


class InteractiveRun:
    """A served app: `request`, `log`, `stop`; it ends with the block that opened it."""

    def __init__(self, box: Box, files: Mapping[str, str]) -> None:
        self._box = box
        self._files = files

    @property
    def alive(self) -> bool:
        """False once the app ended or a limit ended it."""
        return self._box.alive

    @property
    def versions(self) -> dict[str, str]:
        """What it runs on."""
        return dict(self._box.versions)

    async def request(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | list[tuple[str, str]] | None = None,
        body: str | bytes = b"",
    ) -> RunAnswer:
        """Sends one request as it is; what goes wrong is told, never raised."""
        recorder = Recorder()
        error: str | None = None
        try:
            request = build_request(method, path, {"headers": headers or {}, "content": body})
            async with asyncio.timeout(REQUEST_S):
                await exchange(self._box.connect, request, recorder)
        except TimeoutError:
            error = f"No answer came within {REQUEST_S:g} s."
        except (NoAnswer, BadRequest) as failure:
            error = str(failure)
        recorded = recorder.exchanges()
        return RunAnswer(recorded[0] if recorded else _unsent(method, path), error)

    async def settle(self) -> None:
        """Waits until no request is in flight, and as long as for an answer at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(REQUEST_S):
                await settle(self._box)

    def log(self, since: int = 0) -> tuple[str, int]:
        """What it printed from an offset on, and the offset to ask from next time.

        Of tracebacks only the frames in the learner's own files.
        """
        text, offset = self._box.log(since)
        ending = "\n" if text.endswith("\n") else ""
        return clean(trimmed(text, self._files)) + ending, offset

    async def ended(self) -> None:
        """Returns when the app has ended."""
        await self._box.ended()

    async def stop(self) -> Outcome:
        """Ends the app; calling it again does nothing."""
        return await self._box.stop()


def _unsent(method: str, path: str) -> Exchange:
    request = ExchangeRequest(method=clean(method), path=clean(path), headers=[], body="")
    return Exchange(request=request, response=None, ms=0.0, truncated=False)
