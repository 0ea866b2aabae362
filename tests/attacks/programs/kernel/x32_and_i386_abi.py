# ATTACK: x32_and_i386_abi
# KIND: dos
# MUST: int 0x80 / x32 numbers are not a way around the filter: arch check kills or ENOSYS

import ctypes
import mmap
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


def syscall(*a):
    r = libc.syscall(*[ctypes.c_long(x) if isinstance(x, int) else x for x in a])
    if r < 0:
        e = ctypes.get_errno()
        raise OSError(e, os.strerror(e))
    return r


try:
    results["x32 execve"] = syscall(0x40000000 + 520, 0, 0, 0)
except OSError as e:
    results["x32 execve"] = f"BLOCKED {e}"
code = b"\xb8\x02\x00\x00\x00\xcd\x80\xc3"  # mov eax,2 (i386 fork); int 0x80; ret
m = mmap.mmap(-1, 4096, prot=7, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
m.write(code)
f = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(m)))
print("int80 fork ->", f())
import time

time.sleep(10**6)
