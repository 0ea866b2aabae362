"""`await send` waits when a peer does not read: in a loop over members he holds up all the rest."""

import asyncio

from fastapi import FastAPI, WebSocket

# breaks: await member.send_text(text)  # one after another => boxes[member].put_nowait(text)
# breaks: boxes[member].put_nowait(text)  # into a box each => await member.send_text(text)
# breaks: await reads_nothing.wait() => await asyncio.sleep(0)

app = FastAPI()
boxes: dict[WebSocket, asyncio.Queue[str]] = {}
reads_nothing = asyncio.Event()


@app.websocket("/member")
async def member_reads(websocket: WebSocket) -> None:
    """One coroutine per member empties its own box; a slow member fills only that."""
    await websocket.accept()
    box = boxes[websocket] = asyncio.Queue(maxsize=2)
    while True:
        await websocket.send_text(await box.get())


async def tell_in_a_loop(text: str) -> None:
    for member in list(boxes):
        await member.send_text(text)  # one after another


async def tell_by_boxes(text: str) -> None:
    for member in list(boxes):
        try:
            boxes[member].put_nowait(text)  # into a box each
        except asyncio.QueueFull:
            del boxes[member]


class Client:
    """The server's side of one connection, written by hand: `send` waits as a full buffer does."""

    def __init__(self, *, slow: bool) -> None:
        self.slow, self.heard = slow, []

    async def receive(self) -> dict:
        return {"type": "websocket.connect"}

    async def send(self, message: dict) -> None:
        if message["type"] == "websocket.send":
            if self.slow:
                await reads_nothing.wait()
            self.heard.append(message["text"])

    async def connect(self) -> None:
        scope = {"type": "websocket", "path": "/member", "headers": [], "query_string": b""}
        await app(scope, self.receive, self.send)


async def broadcast(tell) -> tuple[list[list[str]], int]:
    boxes.clear()
    clients = [Client(slow=False), Client(slow=True), Client(slow=False)]
    serving = [asyncio.create_task(client.connect()) for client in clients]
    while len(boxes) < len(clients):
        await asyncio.sleep(0)
    for text in ("one", "two", "three", "four"):
        telling = asyncio.create_task(tell(text))
        await asyncio.wait({telling}, timeout=0.05)
        if not telling.done():
            telling.cancel()
            break
    for _ in range(20):
        await asyncio.sleep(0)
    for task in serving:
        task.cancel()
    return [client.heard for client in clients], len(boxes)


async def main() -> None:
    (first, _, last), _ = await broadcast(tell_in_a_loop)
    print("in a loop:  first hears", first, "last hears", last)
    (boxed_first, boxed_slow, boxed_last), left = await broadcast(tell_by_boxes)
    print("by boxes:   first hears", boxed_first, "last hears", boxed_last)
    print("slow hears ", boxed_slow, "members left:", left)
    assert (first, last) == (["one"], [])
    four = ["one", "two", "three", "four"]
    assert (boxed_first, boxed_last) == (four, four)
    assert (boxed_slow, left) == ([], 2)


asyncio.run(main())
