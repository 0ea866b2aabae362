# ATTACK: poison_loops
# KIND: zygote
# MUST: event loop policies, thread pools, codecs and import hooks of one submission are its own

import asyncio
import codecs
import gc
import os
import sys
import threading

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


@app.get("/r")
async def read_results():
    return results


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        raise SystemExit("no loop for anybody")


asyncio.set_event_loop_policy(Policy())
codecs.register(lambda name: 1 / 0)
sys.meta_path.insert(0, None)
sys.setrecursionlimit(50)
sys.setswitchinterval(100)
threading.setprofile(print)
gc.set_threshold(1)
