"""A WebSocket ends in more ways than WebSocketDisconnect: only `finally` sees them all."""

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.testclient import TestClient

# breaks: pass  # clean-up in finally => hopeful.add(name)
# breaks: finally:  # every way out => except WebSocketDisconnect:
# breaks: await websocket.receive_json()  # a parser that raises => await websocket.receive_text()
# breaks: async for text in websocket.iter_text(): => while text := await websocket.receive_text():
# breaks: await websocket.receive_text()  # text only => (await websocket.receive()).get("text")

app = FastAPI()
hopeful: set[str] = set()
careful: set[str] = set()
after_the_loop: list[str] = []


@app.websocket("/hopeful/{name}")
async def hope(websocket: WebSocket, name: str) -> None:
    await websocket.accept()
    hopeful.add(name)
    try:
        while True:
            await websocket.receive_json()  # a parser that raises
    except WebSocketDisconnect:
        hopeful.discard(name)


@app.websocket("/careful/{name}")
async def care(websocket: WebSocket, name: str) -> None:
    await websocket.accept()
    careful.add(name)
    try:
        while True:
            await websocket.receive_json()
    except WebSocketDisconnect:
        pass  # clean-up in finally
    finally:  # every way out
        careful.discard(name)


@app.websocket("/iterating")
async def iterate(websocket: WebSocket) -> None:
    await websocket.accept()
    async for text in websocket.iter_text():
        after_the_loop.append(text)
    after_the_loop.append("left the loop")


@app.websocket("/text")
async def wants_text(websocket: WebSocket) -> None:
    await websocket.accept()
    while True:
        await websocket.receive_text()  # text only


def visit(path: str, message: str | bytes | None = None) -> str:
    try:
        with TestClient(app).websocket_connect(path) as websocket:
            if isinstance(message, bytes):
                websocket.send_bytes(message)
            elif message:
                websocket.send_text(message)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "ended quietly"


polite = visit("/hopeful/ana"), visit("/careful/ana"), visit("/iterating", "hello")
rude = visit("/hopeful/bob", "not json"), visit("/careful/bob", "not json")
binary = visit("/text", b"\\x00")
print("clients that just leave:       ", polite)
print("left the iter_text loop:       ", after_the_loop)
print("not JSON:                      ", rude[0])
print("a binary frame, receive_text:  ", binary)
print("still listed, except only:     ", hopeful, "with finally:", careful or "nobody")

assert polite == ("ended quietly",) * 3
assert after_the_loop == ["hello", "left the loop"]
assert rude[0].startswith("JSONDecodeError") and rude[0] == rude[1]
assert binary == "KeyError: 'text'"
assert (hopeful, careful) == ({"bob"}, set())
