"""Which code may call something that blocks? What runs in a worker thread; never the event loop."""

import asyncio
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.concurrency import run_in_threadpool


def where() -> str:
    """Stands for a blocking call: a database driver, a file, `requests.get`."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return "in a worker thread: blocks this request only"
    return "on the event loop: blocks everybody"


WhereDep = Annotated[str, Depends(where)]
app = FastAPI()


@app.get("/def")
def in_def() -> str:
    return where()


@app.get("/async-def")
async def in_async_def() -> str:
    return where()


@app.get("/dependency")
async def in_dependency(answer: WhereDep) -> str:
    return answer


@app.get("/handed-over")
async def handed_over() -> str:
    return await run_in_threadpool(where)


# try: GET /def -> 200 "in a worker thread: blocks this request only"
# try: GET /async-def -> 200 "on the event loop: blocks everybody"
# try: GET /dependency -> 200 "in a worker thread: blocks this request only"
# try: GET /handed-over -> 200 "in a worker thread: blocks this request only"
