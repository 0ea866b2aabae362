"""`max_concurrency` (0.163) limits one declaration in one process; a second one counts apart."""

from typing import Annotated

import anyio
import httpx2
from fastapi import Depends, FastAPI

# breaks: OneDep = Annotated[None, Depends(ask_provider, max_concurrency=1)] => OneDep = Annotated[None, Depends(ask_provider)]
# breaks: second: SecondDep => second: OneDep
# breaks: OneDep = Annotated[None, Depends(ask_provider, max_concurrency=1)] => OneDep = Annotated[None, Depends(ask_provider, max_concurrency=2)]

running, most = 0, 0


async def ask_provider() -> None:
    global running, most
    running += 1
    most = max(most, running)
    await anyio.sleep(0.05)
    running -= 1


OneDep = Annotated[None, Depends(ask_provider, max_concurrency=1)]
SecondDep = Annotated[None, Depends(ask_provider, max_concurrency=1)]
app = FastAPI()


@app.get("/first")
async def read_first(first: OneDep) -> None: ...


@app.get("/also-first")
async def read_also_first(first: OneDep) -> None: ...


@app.get("/second")
async def read_second(second: SecondDep) -> None: ...


async def at_once(*paths: str) -> int:
    global most
    most = 0
    async with (
        httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://t") as client,
        anyio.create_task_group() as group,
    ):
        for path in paths:
            group.start_soon(client.get, path)
    return most


async def main() -> tuple[int, int]:
    return await at_once("/first", "/also-first"), await at_once("/first", "/second")


shared, apart = anyio.run(main)
print("one alias at two routes, at most at once:", shared)
print("two declarations, at most at once:       ", apart)

assert shared == 1
assert apart == 2
