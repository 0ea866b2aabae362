# ATTACK: read_environ
# KIND: probe
# MUST: environment is empty but for the fixed five variables; no secret of the host

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


OKV = {"HOME", "TMPDIR", "LANG", "PATH", "PYTHONHASHSEED", "LC_CTYPE", "PWD"}
attempt("os.environ", lambda: sorted(set(os.environ) - OKV) or 1 / 0)


def cenv():
    env = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
    out = []
    i = 0
    while env[i]:
        out.append(env[i].split(b"=")[0].decode())
        i += 1
    return sorted(set(out) - OKV) or 1 / 0


attempt("C environ", cenv)
attempt("proc", lambda: open("/proc/self/environ", "rb").read() or 1 / 0)
