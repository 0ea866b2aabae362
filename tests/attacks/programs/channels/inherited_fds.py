# ATTACK: inherited_fds
# KIND: probe
# MUST: only 0,1,2 and the listening socket (plus interpreter-made fds) are open; no control
#       socket, no job pipe, no pidfd of anyone

import os
import stat

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


def fds():
    bad = []
    for fd in range(0, 4096):
        try:
            st = os.fstat(fd)
        except OSError:
            continue
        kind = stat.S_IFMT(st.st_mode)
        if fd > 2 and kind == stat.S_IFSOCK:
            import socket

            s = socket.socket(fileno=os.dup(fd))
            if s.type != socket.SOCK_STREAM or not s.getsockopt(
                socket.SOL_SOCKET, socket.SO_ACCEPTCONN
            ):
                bad.append((fd, "sock", str(s.type)))
        elif fd > 2 and kind in (stat.S_IFIFO, stat.S_IFDIR):
            bad.append((fd, oct(kind)))
    return bad or 1 / 0


attempt("fds", fds)
