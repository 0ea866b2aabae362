"""A lifespan that raises stops the start with exit code 3; so do workers for an app object."""

import asyncio
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

# breaks: raise RuntimeError("no database") => pass
# breaks: uvicorn.run(FastAPI(), workers=2 => uvicorn.run(FastAPI(), workers=1, fd=-1


@asynccontextmanager
async def lifespan(app: FastAPI):
    raise RuntimeError("no database")
    yield


def exit_code(start) -> int | None:
    try:
        start()
    except SystemExit as error:
        return error.code
    except OSError:
        return None
    return 0


server = uvicorn.Server(uvicorn.Config(FastAPI(lifespan=lifespan), log_level=60))
server.should_exit = True
failed = exit_code(lambda: asyncio.run(server.serve(sockets=[])))
listened = server.started
workers = exit_code(lambda: uvicorn.run(FastAPI(), workers=2, log_level=60))
print("lifespan raises:", failed, "listened:", listened)
print("workers=2 for an object:", workers)

assert (failed, listened) == (3, False)
assert workers == 3
