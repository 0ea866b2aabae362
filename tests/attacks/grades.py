"""Grades of attacks by real checks: an items exercise over HTTP, and an echo over a WebSocket."""

from dataclasses import replace

from greenroom.judge import Exercise, Limits, Report
from greenroom.judge.host.grading import Grade, grade_once
from greenroom.judge.host.pool import Pool

_ITEMS = """
from greenroom.judge import ServedApp, check

@check("It gives the item", task=1)
async def gives(app: ServedApp) -> None:
    number = app.draw.number(2, 10**6)
    (await app.get(f"/items/{number}")).must_have(status=200, json={"i": number})

@check("It refuses text", task=1)
async def refuses(app: ServedApp) -> None:
    (await app.get("/items/" + app.draw.word())).must_have(status=422)

@check("It comes to rest", task=1)
async def rests(app: ServedApp) -> None:
    number = app.draw.number(2, 10**6)
    (await app.get(f"/items/{number}")).must_have(status=200, json={"i": number})
    await app.settle()
"""
_ECHO = """
from greenroom.judge import ServedApp, check

@check("It gives the message back", task=1)
async def echoes(app: ServedApp) -> None:
    word = app.draw.word()
    async with app.websocket("/echo") as socket:
        await socket.send_text(word)
        assert await socket.receive_text() == word

@check("It does so again", task=1)
async def again(app: ServedApp) -> None:
    word = app.draw.word()
    async with app.websocket("/echo") as socket:
        await socket.send_text(word)
        assert await socket.receive_text() == word
"""
_RESTART = """
from greenroom.judge import ServedApp, check

@check("It is the same after a restart", task=1)
async def survives(app: ServedApp) -> None:
    number = app.draw.number(2, 10**6)
    (await app.get(f"/items/{number}")).must_have(status=200, json={"i": number})
    await app.restart()
    (await app.get(f"/items/{number}")).must_have(status=200, json={"i": number})

@check("And after one more", task=1)
async def survives_again(app: ServedApp) -> None:
    await app.restart()
    (await app.get("/items/" + app.draw.word())).must_have(status=422)
    await app.settle()
"""
RIGHT_APP = """
from fastapi import FastAPI, WebSocket

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.websocket("/echo")
async def echo(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text(await websocket.receive_text())
"""
_CHECKS = {"reply": _ITEMS, "noise": _ITEMS, "reply-ws": _ECHO, "restart": _RESTART}
KINDS = frozenset(_CHECKS)
_LIMITS = Limits(start_s=2.0, check_s=1.0, total_s=2.0)


async def grade(pool: Pool, source: str, *, kind: str, limits: Limits = _LIMITS) -> Report:
    """Grade one file; whatever the judge could not do itself is raised."""
    files = {"main.py": source}
    exercise = Exercise.from_parts("attacked", files, checks=_CHECKS[kind])
    exercise = replace(exercise, limits=limits)
    asked = Grade(exercise=exercise, seed=7, limits=limits, files=files)
    return await grade_once(pool, asked, library=frozenset())
