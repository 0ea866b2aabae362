"""A handler that waits for something else never learns that its client left; a reader does."""

import asyncio

from fastapi import FastAPI, WebSocket

# breaks: await news.get()  # and nothing else => await websocket.receive()
# breaks: return_when=asyncio.FIRST_COMPLETED) => return_when=asyncio.ALL_COMPLETED)
# breaks: {reading, waiting}, return_when => {waiting}, return_when

app = FastAPI()


@app.websocket("/waits")
async def only_waits(websocket: WebSocket) -> None:
    await websocket.accept()
    news: asyncio.Queue[str] = asyncio.Queue()
    await news.get()  # and nothing else


@app.websocket("/reads")
async def reads_too(websocket: WebSocket) -> None:
    await websocket.accept()
    news: asyncio.Queue[str] = asyncio.Queue()
    reading = asyncio.create_task(websocket.receive())
    waiting = asyncio.create_task(news.get())
    await asyncio.wait({reading, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()


async def send(message: dict) -> None: ...


async def is_over_after_disconnect(path: str) -> bool:
    """Plays the server: connects, tells the app that the client left, and gives it time."""
    incoming: asyncio.Queue[dict] = asyncio.Queue()
    scope = {"type": "websocket", "path": path, "headers": [], "query_string": b""}
    serving = asyncio.create_task(app(scope, incoming.get, send))
    incoming.put_nowait({"type": "websocket.connect"})
    incoming.put_nowait({"type": "websocket.disconnect", "code": 1001})
    for _ in range(100):
        await asyncio.sleep(0)
    over = serving.done()
    serving.cancel()
    return over


async def main() -> None:
    waits = await is_over_after_disconnect("/waits")
    reads = await is_over_after_disconnect("/reads")
    print("waits for news only, is over:   ", waits)
    print("waits for news or the client:   ", reads)
    assert waits is False
    assert reads is True


asyncio.run(main())
