"""uvicorn logs the query string of a WebSocket even with the access log switched off."""

import asyncio
import logging
from contextlib import asynccontextmanager
from tempfile import TemporaryDirectory
from typing import Annotated

import uvicorn
from fastapi import FastAPI, Header, Query, WebSocket
from websockets.asyncio.client import unix_connect

# breaks: f"ws://test/query?token={SECRET}" => "ws://test/query?token=other"
# breaks: subprotocols=["chat", SECRET] => subprotocols=["chat", "other"]
# breaks: log_level="info" => log_level="warning"
# breaks: await websocket.accept(subprotocol="chat") => await websocket.accept()

SECRET = "not-for-the-log"
app = FastAPI()
seen: list[str] = []
lines: list[tuple[str, str]] = []


class Keep(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        lines.append((record.name, record.getMessage()))


@app.websocket("/query")
async def by_query(websocket: WebSocket, token: Annotated[str, Query()]) -> None:
    seen.append(token)
    await websocket.accept()
    await websocket.close()


@app.websocket("/subprotocol")
async def by_subprotocol(
    websocket: WebSocket, offered: Annotated[str, Header(alias="sec-websocket-protocol")]
) -> None:
    seen.append(offered.split(", ")[1])
    await websocket.accept(subprotocol="chat")
    await websocket.close()


@asynccontextmanager
async def served():
    with TemporaryDirectory() as folder:
        config = uvicorn.Config(
            app, uds=f"{folder}/socket", access_log=False, log_config=None, log_level="info"
        )
        logging.getLogger("uvicorn.error").addHandler(Keep())
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        yield f"{folder}/socket"
        server.should_exit = True
        await serving


async def main() -> None:
    async with served() as socket:
        async with unix_connect(socket, f"ws://test/query?token={SECRET}"):
            pass
        by_url = [line for line in lines if SECRET in line[1]]
        lines.clear()
        async with unix_connect(
            socket, "ws://test/subprotocol", subprotocols=["chat", SECRET]
        ) as websocket:
            chosen = websocket.subprotocol
        by_header = [line for line in lines if SECRET in line[1]]
    print("token in the query:      ", by_url)
    print("token as a subprotocol:  ", by_header, "chosen:", chosen)
    assert by_url == [("uvicorn.error", f' - "WebSocket /query?token={SECRET}" [accepted]')]
    assert (by_header, seen[-1]) == ([], SECRET)
    assert chosen == "chat"


asyncio.run(main())
