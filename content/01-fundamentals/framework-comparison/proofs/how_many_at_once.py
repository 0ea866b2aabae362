"""Blocking handlers at once: 40 in FastAPI, 10 in a Flask app under a2wsgi."""

import asyncio
import threading

import httpx2
from a2wsgi import WSGIMiddleware
from fastapi import FastAPI
from flask import Flask

# breaks: WSGIMiddleware(flask_app) => WSGIMiddleware(flask_app, workers=12)
# breaks: def of_fastapi() -> dict => async def of_fastapi() -> dict

SENT = 45
lock, gate = threading.Lock(), threading.Event()
running = 0


def block() -> dict:
    global running
    with lock:
        running += 1
    gate.wait(0.3 if threading.current_thread() is not threading.main_thread() else 0)
    with lock:
        running -= 1
    return {}


flask_app, fastapi_app = Flask("shop"), FastAPI()
flask_app.get("/")(block)


@fastapi_app.get("/")
def of_fastapi() -> dict:
    return block()


async def most_at_once(app) -> int:
    """How many handlers are inside when nobody more gets in."""
    gate.clear()
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://shop") as client:
        requests = asyncio.gather(*(client.get("/") for _ in range(SENT)))
        most, quiet = 0, 0
        while quiet < 4 and not requests.done():
            await asyncio.sleep(0.02)
            quiet = quiet + 1 if most and running <= most else 0
            most = max(most, running)
        gate.set()
        await requests
    return most


async def main() -> dict[str, int]:
    flask = await most_at_once(WSGIMiddleware(flask_app))
    return {"Flask under a2wsgi": flask, "FastAPI": await most_at_once(fastapi_app)}


seen = asyncio.run(main())
print(f"of {SENT} blocking requests ran at once:", seen)

assert seen == {"Flask under a2wsgi": 10, "FastAPI": 40}
