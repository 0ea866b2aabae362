# ATTACK: disk_moving_target
# KIND: dos
# MUST: folders that move and vanish while the host measures them stop no measuring

import os
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


def move(number):
    home = f"{BOX}/tmp/{number}"
    while True:
        try:
            os.makedirs(f"{home}/a/b/c", exist_ok=True)
            os.symlink("/", f"{home}/a/root")
            os.rename(f"{home}/a", f"{home}/z")
            os.unlink(f"{home}/z/root")
            os.removedirs(f"{home}/z/b/c")
        except OSError:
            continue


for number in range(6):
    threading.Thread(target=move, args=(number,), daemon=True).start()
