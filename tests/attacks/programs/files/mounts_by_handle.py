# ATTACK: mounts_by_handle
# KIND: probe
# MUST: no mount is made, cloned, moved, changed or listed by the calls that take handles

import ctypes
import errno
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


libc = ctypes.CDLL(None, use_errno=True)


def syscall(*arguments):
    """A call that the filter refuses fails; any other error means that the kernel was reached."""
    result = libc.syscall(*[ctypes.c_long(a) if isinstance(a, int) else a for a in arguments])
    number = ctypes.get_errno()
    if result < 0 and number in (errno.EPERM, errno.ENOSYS):
        raise OSError(number, os.strerror(number))
    return result if result >= 0 else os.strerror(number)


text = ctypes.create_string_buffer(b"tmpfs", 256)
CALLS = {
    "fsopen": (430, text, 0),
    "fspick": (433, -100, b"/", 0),
    "fsconfig": (431, 3, 6, 0, 0, 0),
    "fsmount": (432, 3, 0, 0),
    "open_tree": (428, -100, b"/", 1),
    "open_tree_attr": (467, -100, b"/", 1, text, 32),
    "move_mount": (429, -100, b"/usr", -100, b"/tmp", 0),
    "mount_setattr": (442, -100, b"/", 0x8000, text, 32),
    "statmount": (457, text, text, 256, 0),
    "listmount": (458, text, text, 16, 0),
    "pivot_root": (155, b".", b"."),
    "swapon": (167, b"/dev/null", 0),
    "quotactl_fd": (443, 0, 0, 0, text),
}
for name, arguments in CALLS.items():
    attempt(name, lambda arguments=arguments: syscall(*arguments))
