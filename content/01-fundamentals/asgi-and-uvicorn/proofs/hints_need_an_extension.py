"""send_early_hints sends at once where the server offers it, else nothing: uvicorn's HTTP/1.1."""

import asyncio
import socket

import uvicorn
from fastapi import FastAPI, Request

# breaks: await request.send_early_hints(LINK) => await asyncio.sleep(0)
# breaks: sent_with = await messages({"http.response.early_hint": {}}) => sent_with = await messages({})
# breaks: sent_without = await messages({}) => sent_without = await messages({"http.response.early_hint": {}})

LINK = "</shop.css>; rel=preload; as=style"
offered: list[list[str]] = []
app = FastAPI()


@app.get("/shop")
async def show_shop(request: Request) -> str:
    offered.append(sorted(request.scope.get("extensions", {})))
    await request.send_early_hints(LINK)
    return "shop"


async def messages(extensions: dict[str, dict]) -> list[str]:
    kinds: list[str] = []
    scope = {"type": "http", "method": "GET", "path": "/shop", "query_string": b""}

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        kinds.append(message["type"].removeprefix("http.response."))

    await app({**scope, "headers": [], "extensions": extensions}, receive, send)
    return kinds


async def over_uvicorn() -> str:
    server = uvicorn.Server(uvicorn.Config(app, log_level=60))
    serving = asyncio.create_task(server.serve(sockets=[]))
    while not server.started:
        await asyncio.sleep(0.01)
    ours, theirs = socket.socketpair()
    await asyncio.get_running_loop().connect_accepted_socket(
        lambda: server.config.http_protocol_class(
            config=server.config, server_state=server.server_state, app_state={}
        ),
        theirs,
    )
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(b"GET /shop HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")
    line = await reader.readline()
    writer.close()
    server.should_exit = True
    await serving
    return line.decode().strip()


async def main() -> None:
    sent_with = await messages({"http.response.early_hint": {}})
    sent_without = await messages({})
    offered.clear()
    first_line = await over_uvicorn()
    print("offered:    ", sent_with)
    print("not offered:", sent_without)
    print("uvicorn over HTTP/1.1 offers:", offered, " first line:", first_line)
    assert sent_with == ["early_hint", "start", "body"]
    assert sent_without == ["start", "body"]
    assert offered == [[]] and first_line == "HTTP/1.1 200 OK"


asyncio.run(main())
