"""Jobs, their steps, and the broker that tells of new ones. Given: read it, do not change it."""

import asyncio
from typing import Any

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

SILENCE_S = 0.25
LAST_KINDS = {"done", "failed"}


class StepCreate(BaseModel):
    kind: str
    payload: Any = None


class Step(StepCreate):
    number: int

    @property
    def is_last(self) -> bool:
        return self.kind in LAST_KINDS


class Watch:
    """Hears each step of one job from now on, until it is closed."""

    def __init__(self, job: "_Job") -> None:
        self._job = job
        self._steps: asyncio.Queue[Step] = asyncio.Queue()
        self.is_closing = False
        job.watches.append(self)

    async def next(self) -> Step:
        """The next step. May be cancelled: no step is lost by that."""
        return await self._steps.get()

    async def close(self) -> None:
        """Tells the broker, which takes a moment. Until then it goes on sending."""
        self.is_closing = True
        await asyncio.sleep(0.01)
        if self in self._job.watches:
            self._job.watches.remove(self)

    def tell(self, step: Step) -> None:
        self._steps.put_nowait(step)


class _Job:
    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.watches: list[Watch] = []
        self.may_read, self.may_answer = asyncio.Event(), asyncio.Event()
        self.may_read.set()
        self.may_answer.set()
        self.query = "none"


_jobs: dict[str, _Job] = {}


def exists(job: str) -> bool:
    return job in _jobs


def watch(job: str) -> Watch:
    """A watch on this job, open until it is closed."""
    return Watch(_jobs[job])


async def read_steps(job: str) -> list[Step]:
    """The steps so far, from the database. Takes as long as it takes."""
    found = _jobs[job]
    found.query = "waits to read"
    await found.may_read.wait()
    steps = list(found.steps)
    found.query = "has read"
    await found.may_answer.wait()
    return steps


def _find(name: str) -> _Job:
    if name not in _jobs:
        raise HTTPException(404)
    return _jobs[name]


app = FastAPI()


@app.put("/jobs/{name}")
async def make_job(name: str) -> None:
    _jobs[name] = _Job()


@app.post("/jobs/{name}/steps", status_code=201)
async def add_step(name: str, step: StepCreate) -> Step:
    job = _find(name)
    added = Step(number=len(job.steps) + 1, kind=step.kind, payload=step.payload)
    job.steps.append(added)
    for each in job.watches:
        each.tell(added)
    return added


@app.post("/jobs/{name}/hold")
async def hold(name: str) -> None:
    job = _find(name)
    job.may_read.clear()
    job.may_answer.clear()


@app.post("/jobs/{name}/read")
async def let_read(name: str) -> None:
    _find(name).may_read.set()


@app.post("/jobs/{name}/answer")
async def let_answer(name: str) -> None:
    _find(name).may_answer.set()


@app.get("/jobs/{name}")
async def read_job(name: str) -> dict[str, Any]:
    job = _find(name)
    closing = sum(each.is_closing for each in job.watches)
    return {"open": len(job.watches) - closing, "closing": closing, "query": job.query}
