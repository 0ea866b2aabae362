# ATTACK: rights_of_files
# KIND: probe
# MUST: no set-id bit that counts, no owner, no attribute, no device, no way to run a file of one's own

import ctypes
import errno
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


libc = ctypes.CDLL(None, use_errno=True)


def syscall(*arguments):
    """A call that the filter refuses fails; any other error means that the kernel was reached."""
    result = libc.syscall(*[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    number = ctypes.get_errno()
    if result < 0 and number in (errno.EPERM, errno.ENOSYS):
        raise OSError(number, os.strerror(number))
    return result if result >= 0 else os.strerror(number)


def run_own():
    path = f"{BOX}/tmp/run"
    with open(path, "wb") as file:
        file.write(b"\x7fELF" + bytes(60))
    return os.execv(path, [path])


attempt("run", run_own)
attempt("owner", lambda: os.chown(f"{BOX}/tmp/run", 0, 0))
attempt("attribute", lambda: os.setxattr(f"{BOX}/tmp/run", "user.a", b"a"))
attempt("capability", lambda: os.setxattr(f"{BOX}/tmp/run", "security.capability", bytes(20)))
attempt("device", lambda: os.mknod(f"{BOX}/tmp/null", stat.S_IFCHR | 0o666, os.makedev(1, 3)))
attempt("fifo", lambda: os.mkfifo(f"{BOX}/tmp/fifo"))
attempt("hard link", lambda: os.link(f"{BOX}/tmp/run", f"{BOX}/tmp/other"))
