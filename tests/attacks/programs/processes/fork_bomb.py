# ATTACK: fork_bomb
# KIND: probe
# MUST: fork refused at once (EPERM): submissions have threads, no processes

import os

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


attempt("fork", lambda: os.fork())
attempt("vfork", lambda: __import__("subprocess").run(["/bin/true"]))
attempt("spawn", lambda: os.posix_spawn("/bin/true", ["true"], {}))
attempt("system", lambda: None if os.system("true") == 0 else 1 / 0)
attempt(
    "mp", lambda: __import__("multiprocessing").get_context("fork").Process(target=print).start()
)
