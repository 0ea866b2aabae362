# ATTACK: epoll_nested
# KIND: dos
# MUST: nested and circular epolls, and as many watches as files allow, hang nothing

import os
import select

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


polls = [select.epoll() for _ in range(100)]
for inner in polls:
    for outer in polls:
        try:
            outer.register(inner.fileno(), select.EPOLLIN | select.EPOLLET)
        except OSError:
            continue
