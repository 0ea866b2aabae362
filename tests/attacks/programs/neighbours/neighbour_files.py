# ATTACK: neighbour_files
# KIND: pair
# MUST: no file, folder or name that one of two submissions makes is seen by the other

import glob
import os
import pathlib
import tempfile
import uuid

import fastapi

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


def found(value):
    return value or 1 / 0


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.get("/r")
async def read_results():
    look()
    return results


MINE = uuid.uuid4().hex
MARK = "greenroom-neighbour-"
PLACES = [
    os.getcwd(), f"{BOX}/tmp", BOX, tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm",
    "/dev/mqueue", "/run", "/", os.path.dirname(fastapi.__file__),
]  # fmt: skip
for place in PLACES:
    try:
        pathlib.Path(place, MARK + MINE).write_text(MINE)
    except OSError:
        pass


def others(names):
    return [name for name in names if MARK in name and MINE not in name]


def look():
    for place in PLACES:
        attempt(f"file in {place}", lambda place=place: found(others(os.listdir(place))))
    for pattern in ("*/app", "*/tmp", "*/app/*", "*/*/*"):
        above = os.path.join(os.path.dirname(BOX), pattern)
        attempt(f"glob {pattern}", lambda above=above: found(others(glob.glob(above))))
    attempt("boxes", lambda: found(len(os.listdir(os.path.dirname(BOX))) > 1))
    attempt(
        "walk", lambda: found([p for p, _, names in os.walk("/", topdown=True) if others(names)])
    )
