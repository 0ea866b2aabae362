# ATTACK: ld_preload
# KIND: probe
# MUST: LD_PRELOAD/PYTHONSTARTUP/PYTHONPATH set by the learner influence nobody: no exec, next
#       child is a fork of the zygote

import ctypes
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


os.environ["LD_PRELOAD"] = f"{BOX}/app/evil.so"
os.environ["PYTHONPATH"] = f"{BOX}/app"
open(f"{BOX}/app/evil.so", "wb").write(b"\x7fELF")
attempt("dlopen own .so (noexec tmpfs)", lambda: ctypes.CDLL(f"{BOX}/app/evil.so"))
attempt("exec with preload", lambda: os.system("id") == 0 or 1 / 0)
