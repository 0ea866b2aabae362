# ATTACK: guests_own_tools
# KIND: probe
# MUST: the guest's own functions, which made this box, can make nothing more from inside it

import os
import sys

from fastapi import FastAPI

app = FastAPI()
results = {}


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


def tools(name):
    return sys.modules[f"_greenroom_guest.{name}"]


def children(action):
    """A fork that succeeds would go on in here."""
    here = os.getpid()
    made = action()
    if os.getpid() != here or made == 0:
        os._exit(1)
    return made


libc, namespaces, privileges = tools("libc"), tools("namespaces"), tools("privileges")
# What stands before a clone, so that the clone itself is tried.
kept, libc.prctl = libc.prctl, lambda *arguments: 0
FLAGS = ("NEWNS", "NEWUTS", "NEWIPC", "NEWUSER", "NEWPID", "NEWNET")
attempt("world", lambda: children(namespaces.fork_into_world))
attempt("processes", lambda: children(namespaces.fork_into_processes))
attempt("fork", lambda: children(lambda: libc.clone(0)))
for name in FLAGS:
    attempt(name, lambda name=name: children(lambda: libc.clone(getattr(libc, f"CLONE_{name}"))))
libc.prctl = kept
attempt("mount", lambda: libc.mount("tmpfs", os.path.dirname(os.getcwd()), flags=0))
attempt("private", lambda: libc.mount("", "/", flags=16384 | 1 << 18))
attempt("outlive", lambda: libc.prctl(1, 0))
attempt("dumpable", privileges.set_dumpable)
attempt("reaper", privileges.set_reaper)
attempt("capabilities", privileges.drop_capabilities)
attempt("filter", lambda: privileges.install_filter(b"\x06" + bytes(5) + b"\xff\x7f"))
attempt("landlock", lambda: tools("landlock").version() or 1 / 0)
attempt("host name", lambda: __import__("socket").sethostname("host"))
