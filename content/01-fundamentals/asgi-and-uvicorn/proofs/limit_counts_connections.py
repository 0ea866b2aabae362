"""`limit_concurrency` counts connections, the asking one and idle ones too: with 1 all is 503."""

import asyncio
import socket

import uvicorn
from fastapi import FastAPI

# breaks: alone = await statuses(limit=1, idle=0) => alone = await statuses(limit=2, idle=0)
# breaks: crowded = await statuses(limit=2, idle=1) => crowded = await statuses(limit=2, idle=0)
# breaks: roomy = await statuses(limit=2, idle=0) => roomy = await statuses(limit=1, idle=0)

app = FastAPI()


@app.get("/")
async def read_root() -> str:
    return "ok"


async def statuses(*, limit: int, idle: int) -> int:
    """The status of one request, beside connections that ask for nothing."""
    server = uvicorn.Server(uvicorn.Config(app, log_level=60, limit_concurrency=limit))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)

    async def connect():
        ours, theirs = socket.socketpair()
        await asyncio.get_running_loop().connect_accepted_socket(
            lambda: server.config.http_protocol_class(
                config=server.config, server_state=server.server_state, app_state={}
            ),
            theirs,
        )
        return await asyncio.open_connection(sock=ours)

    others = [await connect() for _ in range(idle)]
    reader, writer = await connect()
    writer.write(b"GET / HTTP/1.1\r\nHost: test\r\n\r\n")
    line = await reader.readline()
    for _, other in [*others, (reader, writer)]:
        other.close()
    server.should_exit = True
    await serving
    return int(line.split()[1])


async def main() -> None:
    alone = await statuses(limit=1, idle=0)
    roomy = await statuses(limit=2, idle=0)
    crowded = await statuses(limit=2, idle=1)
    print("limit 1, nobody else:          ", alone)
    print("limit 2, nobody else:          ", roomy)
    print("limit 2, one idle connection:  ", crowded)
    assert alone == 503
    assert roomy == 200
    assert crowded == 503


asyncio.run(main())
