# ATTACK: write_outside
# KIND: probe
# MUST: every write outside /box fails, also into site-packages, the interpreter and /dev

import os
import sysconfig

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


@app.get("/r")
async def read_results():
    return results


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


for d in (
    "/",
    "/tmp",
    "/opt/greenroom",
    "/dev",
    "/lib",
    os.path.dirname(fastapi.__file__),
    sysconfig.get_path("stdlib"),
    "/usr",
    "/etc",
    "/var/tmp",
    "/run",
):
    attempt(d, lambda d=d: open(os.path.join(d, "x.txt"), "w").write("x"))
    attempt("mkdir " + d, lambda d=d: os.mkdir(os.path.join(d, "xx")))
attempt("patch fastapi", lambda: open(fastapi.__file__, "a").write("#"))
attempt("chmod", lambda: os.chmod(fastapi.__file__, 0o777))
attempt("unlink", lambda: os.unlink(fastapi.__file__))
