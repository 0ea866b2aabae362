"""An `await` between check and store lets others in; a stored task or a lock closes the gap."""

import asyncio
import threading
from collections import defaultdict

import httpx2
from fastapi import FastAPI, HTTPException

# breaks: await asyncio.sleep(0)  # the supplier answers => pass
# breaks: async with locks[sku]: => async with locks[object()]:
# breaks: one_for_all["all"] => one_for_all[sku]
# breaks: if sku not in questions: => if sku not in prices:
# breaks: await blocked.wait()  # while it holds the lock => pass
# breaks: if sku not in failures: => if sku not in prices:

app = FastAPI()
asked: list[str] = []
most_at_once: list[int] = []
in_flight: set[str] = set()
prices: dict[str, int] = {}
questions: dict[str, asyncio.Task[int]] = {}
failures: dict[str, asyncio.Task[int]] = {}
locks: defaultdict[object, asyncio.Lock] = defaultdict(asyncio.Lock)
one_for_all: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
thread_lock = threading.Lock()
blocked = asyncio.Event()


async def ask(sku: str) -> int:
    asked.append(sku)
    in_flight.add(sku)
    most_at_once.append(len(in_flight))
    await asyncio.sleep(0)  # the supplier answers
    in_flight.discard(sku)
    return 7


async def fail(sku: str) -> int:
    asked.append(sku)
    raise HTTPException(502)


@app.get("/checks/{sku}")
async def checks_then_awaits(sku: str) -> int:
    if sku not in prices:
        prices[sku] = await ask(sku)
    return prices[sku]


@app.get("/stores/{sku}")
async def stores_the_question(sku: str) -> int:
    if sku not in questions:
        questions[sku] = asyncio.create_task(ask(sku))
    return await questions[sku]


@app.get("/locks/{sku}")
async def locks_the_key(sku: str) -> int:
    async with locks[sku]:
        if sku not in prices:
            prices[sku] = await ask(sku)
        return prices[sku]


@app.get("/one-lock/{sku}")
async def locks_everything(sku: str) -> int:
    async with one_for_all["all"]:
        return await ask(sku)


@app.get("/fails/{sku}")
async def remembers_failure(sku: str) -> int:
    if sku not in failures:
        failures[sku] = asyncio.create_task(fail(sku))
    return await failures[sku]


@app.get("/holds")
async def holds_a_thread_lock() -> None:
    with thread_lock:
        await blocked.wait()  # while it holds the lock


@app.get("/would-block")
async def would_block() -> bool:
    free = thread_lock.acquire(blocking=False)
    blocked.set()
    return not free


async def main() -> None:
    transport = httpx2.ASGITransport(app=app)

    async def at_once(*paths: str) -> tuple[list[int], int, int]:
        """Status codes, questions asked, and the most that were in flight."""
        asked.clear()
        most_at_once[:] = [0]
        answers = await asyncio.gather(*(client.get(path) for path in paths))
        return [answer.status_code for answer in answers], len(asked), max(most_at_once)

    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        gap = await at_once("/checks/a", "/checks/a")
        task = await at_once("/stores/b", "/stores/b")
        lock = await at_once("/locks/c", "/locks/c")
        apart = await at_once("/locks/d", "/locks/e")
        queue = await at_once("/one-lock/f", "/one-lock/g")
        failed = [(await client.get("/fails/h")).status_code for _ in range(2)], len(asked)
        _, held = await asyncio.gather(client.get("/holds"), client.get("/would-block"))
    print("check, then await:      ", gap[1], "questions for two visitors")
    print("a stored task, a lock:  ", task[1], lock[1])
    print("two keys, lock per key: ", apart[2], "in flight; one lock for all:", queue[2])
    print("a task that failed:     ", failed[0], "questions:", failed[1] - queue[1])
    print("a thread lock is held across an await, the loop would block:", held.json())
    assert gap == ([200, 200], 2, 1)
    assert (task[:2], lock[:2]) == (([200, 200], 1), ([200, 200], 1))
    assert (apart[2], queue[2]) == (2, 1)
    assert failed == ([502, 502], queue[1] + 1)
    assert held.json() is True


asyncio.run(main())
