"""One blocking call on the event loop stops every route and every socket of the process."""

import asyncio
import threading

import httpx2
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

# breaks: async def call_directly() => def call_directly()
# breaks: await awaits_nothing() => await run_in_threadpool(slow_library)
# breaks: await run_in_threadpool(slow_library)  # a thread waits => slow_library()
# breaks: def in_the_pool() => async def in_the_pool()

app = FastAPI()
events: list[str] = []
pinged = threading.Event()


def slow_library() -> None:
    """Blocks its thread until somebody was answered meanwhile, or for a while."""
    events.append("slow starts")
    pinged.wait(timeout=0.3)
    events.append("slow ends")


async def awaits_nothing() -> None:
    """`async` in front does not make a blocking call wait elsewhere."""
    slow_library()


@app.get("/async-def")
async def call_directly() -> None:
    slow_library()


@app.get("/wrapped")
async def call_wrapped() -> None:
    await awaits_nothing()


@app.get("/thread")
async def call_in_thread() -> None:
    await run_in_threadpool(slow_library)  # a thread waits


@app.get("/def")
def in_the_pool() -> None:
    slow_library()


@app.get("/ping")
async def ping() -> None:
    events.append("ping")
    pinged.set()


async def order_of(client: httpx2.AsyncClient, path: str) -> list[str]:
    events.clear()
    pinged.clear()
    slow = asyncio.create_task(client.get(path))
    while not events:
        await asyncio.sleep(0.001)
    await client.get("/ping")
    await slow
    return list(events)


async def main() -> None:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        orders = {
            path: await order_of(client, path)
            for path in ("/async-def", "/wrapped", "/thread", "/def")
        }
    for path, order in orders.items():
        print(f"{path:12}", " > ".join(order))
    blocked = ["slow starts", "slow ends", "ping"]
    free = ["slow starts", "ping", "slow ends"]
    assert orders == {"/async-def": blocked, "/wrapped": blocked, "/thread": free, "/def": free}


asyncio.run(main())
