"""An exception ends the worker of a lifespan for good: the app answers on, nothing is logged."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

# breaks: raise ConnectionError("nobody there") => continue
# breaks: yield {"worker": worker} => yield {"worker": asyncio.create_task(asyncio.sleep(9))}
# breaks: except ConnectionError: => except TimeoutError:
# breaks: if is_guarded else work() => if is_guarded else work_on()

logged: list[str] = []


class Logged(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        logged.append(record.getMessage())


logging.getLogger().addHandler(Logged())


def make_app(*, is_guarded: bool) -> FastAPI:
    letters: asyncio.Queue[str] = asyncio.Queue()
    sent: list[str] = []

    async def work() -> None:
        while True:
            letter = await letters.get()
            if letter == "bad":
                raise ConnectionError("nobody there")
            sent.append(letter)

    async def work_on() -> None:
        while True:
            try:
                await work()
            except ConnectionError:
                logging.warning("a letter could not be sent")

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, asyncio.Task[None]]]:
        worker = asyncio.create_task(work_on() if is_guarded else work())
        yield {"worker": worker}
        worker.cancel()

    app = FastAPI(lifespan=lifespan)

    @app.post("/letters/{name}", status_code=202)
    async def write(name: str) -> None:
        await letters.put(name)

    @app.get("/sent")
    async def read_sent(request: Request) -> dict[str, bool | list[str]]:
        return {"sent": sent, "worker_ended": request.state.worker.done()}

    return app


def run(*, is_guarded: bool) -> tuple[list[int], dict[str, bool | list[str]], int]:
    """The statuses, what was sent and whether the worker has ended, and the lines of the log."""
    logged.clear()
    with TestClient(make_app(is_guarded=is_guarded)) as client:
        statuses = [client.post(f"/letters/{name}").status_code for name in ("a", "bad", "c")]
        return statuses, client.get("/sent").json(), len(logged)


unguarded, guarded = run(is_guarded=False), run(is_guarded=True)
print("unguarded:", unguarded)
print("guarded:  ", guarded)

assert unguarded == ([202, 202, 202], {"sent": ["a"], "worker_ended": True}, 0)
assert guarded == ([202, 202, 202], {"sent": ["a", "c"], "worker_ended": False}, 1)
