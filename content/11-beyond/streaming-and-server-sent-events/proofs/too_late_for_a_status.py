"""Status and headers are gone before a generator's first line runs; a dependency is in time."""

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Response

# breaks: raise HTTPException(404, "too late") => return
# breaks: raise HTTPException(404, "in time") => return None
# breaks: async def not_named(response: Response): => def not_named(_: Annotated[None, Depends(name_export)]):
# breaks: response.headers["X-Export"] = "from the dependency" => response.body = b""
# breaks: response.status_code = 202 => pass

app = FastAPI()


@app.get("/in-the-generator")
async def in_the_generator(response: Response):
    response.headers["X-Export"] = "from the generator"
    raise HTTPException(404, "too late")
    yield


def find_export() -> None:
    raise HTTPException(404, "in time")


@app.get("/in-a-dependency")
async def in_a_dependency(export: Annotated[None, Depends(find_export)]):
    yield 1


def name_export(response: Response) -> None:
    response.headers["X-Export"] = "from the dependency"
    response.status_code = 202


@app.get("/named", dependencies=[Depends(name_export)])
async def named():
    yield 1


@app.get("/not-named")
async def not_named(response: Response):
    response.headers["X-Export"] = "too late as well"
    yield 1


@asynccontextmanager
async def served():
    """uvicorn without a listening socket: each client brings a pair of sockets of its own."""
    server = uvicorn.Server(uvicorn.Config(app, log_level=60))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    server.should_exit = True
    await serving


async def call(server: uvicorn.Server, path: str) -> dict[str, object]:
    config, state = server.config, server.server_state
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}), theirs
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode())
    head, _, body = (await reader.read(-1)).decode().partition("\r\n\r\n")
    writer.close()
    named = [line for line in head.splitlines() if line.startswith("x-export")]
    whole = body.endswith("0\r\n\r\n") or "content-length" in head
    return {"status": int(head.split()[1]), "named": named, "whole": whole}


async def main() -> None:
    async with served() as server:
        for path, expected in {
            "/in-the-generator": {"status": 200, "named": [], "whole": False},
            "/in-a-dependency": {"status": 404, "named": [], "whole": True},
            "/named": {"status": 202, "named": ["x-export: from the dependency"], "whole": True},
            "/not-named": {"status": 200, "named": [], "whole": True},
        }.items():
            came = await call(server, path)
            print(f"{path:17}", came)
            assert came == expected, path


asyncio.run(main())
