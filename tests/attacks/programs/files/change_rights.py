# ATTACK: change_rights
# KIND: probe
# MUST: rights, times, size and attributes of shared files stay as they are

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


for name in (os.__file__, "/etc", "/tmp", "/"):
    attempt(f"chmod {name}", lambda name=name: os.chmod(name, 0o777))
    attempt(f"utime {name}", lambda name=name: os.utime(name, (1, 1)))
    attempt(f"xattr {name}", lambda name=name: os.setxattr(name, "user.x", b"x"))
    attempt(f"chown {name}", lambda name=name: os.chown(name, 0, 0))
attempt("truncate", lambda: os.truncate(os.__file__, 0))
attempt("rename", lambda: os.rename(os.__file__, f"{os.__file__}.old"))
attempt("fchmod", lambda: os.fchmod(os.open(os.__file__, os.O_RDONLY), 0o777))
attempt("rename in", lambda: os.rename(os.__file__, f"{BOX}/app/stolen.py"))
