"""The judge as content check uses it: some runs at a time, and the time of each topic counted."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import TypeVar

from greenroom.catalog.model import Output, Predict
from greenroom.catalog.runs import CardRun, run_output, run_predict
from greenroom.judge import BoxFailed, Exercise, Judge, Limits, Report, ScriptResult

SCRIPT_LIMITS = Limits(total_s=10)
ATTEMPTS = 3
Ran = TypeVar("Ran")


class Bench:
    """Runs programs in the judge, `at_a_time` of them; `seconds` is the work done for a topic."""

    def __init__(self, judge: Judge, at_a_time: int) -> None:
        self._judge = judge
        self._gate = asyncio.Semaphore(at_a_time)
        self.seconds: dict[str, float] = defaultdict(float)

    async def script(self, topic: str, source: str) -> ScriptResult:
        return await self._run(topic, lambda judge: judge.run_script(source, limits=SCRIPT_LIMITS))

    async def grade(self, topic: str, exercise: Exercise, *, files: Mapping[str, str]) -> Report:
        return await self._run(
            topic, lambda judge: judge.grade(exercise, files, priority="regrade")
        )

    async def predict(self, topic: str, card: Predict) -> CardRun:
        return await self._run(topic, lambda judge: run_predict(judge, card))

    async def output(self, topic: str, card: Output) -> CardRun:
        return await self._run(topic, lambda judge: run_output(judge, card))

    async def _run(self, topic: str, work: Callable[[Judge], Awaitable[Ran]]) -> Ran:
        """Waits for a turn and runs; a failure of the judge itself says nothing of the content."""
        async with self._gate:
            began = time.perf_counter()
            try:
                for _ in range(ATTEMPTS - 1):
                    with suppress(BoxFailed):
                        return await work(self._judge)
                return await work(self._judge)
            finally:
                self.seconds[topic] += time.perf_counter() - began
