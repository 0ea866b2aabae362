"""`async def` runs on the event loop's thread, `def` in a worker thread, both in one app."""

import threading

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: def in_thread() -> int: => async def in_thread() -> int:
# breaks: async def on_loop() -> int: => def on_loop() -> int:

app = FastAPI()
loop_threads: list[int] = []


@app.middleware("http")
async def note_loop(request, call_next):
    loop_threads.append(threading.get_ident())
    return await call_next(request)


@app.get("/def")
def in_thread() -> int:
    return threading.get_ident()


@app.get("/async")
async def on_loop() -> int:
    return threading.get_ident()


with TestClient(app) as client:
    same = [client.get(path).json() == loop_threads[-1] for path in ("/def", "/async")]
print("on the loop's thread: def", same[0], " async def", same[1])

assert not same[0]
assert same[1]
