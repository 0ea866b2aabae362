"""The judge as content check uses it: some runs at a time, and the time of each topic counted."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from greenroom.catalog.model import Output, Predict
from greenroom.catalog.runs import CardRun, run_output, run_predict
from greenroom.judge import Exercise, Judge, Limits, Report, ScriptResult

SCRIPT_LIMITS = Limits(total_s=10)


class Bench:
    """Runs programs in the judge, `at_a_time` of them; `seconds` is the work done for a topic."""

    def __init__(self, judge: Judge, at_a_time: int) -> None:
        self._judge = judge
        self._gate = asyncio.Semaphore(at_a_time)
        self.seconds: dict[str, float] = defaultdict(float)

    @asynccontextmanager
    async def _turn(self, topic: str) -> AsyncIterator[Judge]:
        async with self._gate:
            began = time.perf_counter()
            try:
                yield self._judge
            finally:
                self.seconds[topic] += time.perf_counter() - began

    async def script(self, topic: str, source: str) -> ScriptResult:
        async with self._turn(topic) as judge:
            return await judge.run_script(source, limits=SCRIPT_LIMITS)

    async def grade(self, topic: str, exercise: Exercise, *, files: Mapping[str, str]) -> Report:
        async with self._turn(topic) as judge:
            return await judge.grade(exercise, files, priority="regrade")

    async def predict(self, topic: str, card: Predict) -> CardRun:
        async with self._turn(topic) as judge:
            return await run_predict(judge, card)

    async def output(self, topic: str, card: Output) -> CardRun:
        async with self._turn(topic) as judge:
            return await run_output(judge, card)
