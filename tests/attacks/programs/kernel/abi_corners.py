# ATTACK: abi_corners
# KIND: probe
# MUST: call numbers at the edges, foreign tables and processor state are no way around the filter

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


buffer = ctypes.create_string_buffer(256)
for name, arguments in {
    "minus one": (-1, 0),
    "high bits fork": (57 | 1 << 32, 0),
    "modify_ldt read": (154, 0, buffer, 16),
    "modify_ldt write": (154, 1, buffer, 16),
    "personality": (135, 0xFFFFFFFF),
    "no randomization": (135, 0x40000),
    "iopl": (172, 3),
    "ioperm": (173, 0, 8, 1),
    "sysfs": (139, 3),
    "uselib": (134, b"/usr/lib/libc.so.6"),
    "ustat": (136, 0, buffer),
    "vhangup": (153,),
    "set_thread_area": (205, buffer),
    "create_module": (174, buffer, 0),
    "nfsservctl": (180, 0, 0, 0),
    "afs": (183,),
    "security": (185,),
    "tuxcall": (184,),
    "query_module": (178, 0, 0, 0),
    "lookup_dcookie": (212, 0, buffer, 8),
    "kexec_file": (320, 0, 0, 0, buffer, 0),
    "ioprio": (251, 1, 0, 0),
    "acct": (163, 0),
    "settimeofday": (164, buffer, 0),
    "clock_adjtime": (305, 0, buffer),
    "reboot": (169, 0, 0, 0, 0),
    "vmsplice": (278, 1, buffer, 0, 0),
    "splice": (275, 0, 0, 1, 0, 1, 0),
    "tee": (276, 0, 1, 1, 0),
    "setns": (308, 3, 0),
    "sched_setattr": (314, 0, buffer, 0),
    "mbind": (237, buffer, 0, 0, 0, 0, 0),
    "move_pages": (279, 0, 0, 0, 0, 0, 0),
    "migrate_pages": (256, 0, 0, 0, 0),
    "remap": (216, buffer, 0, 0, 0, 0),
    "io_setup": (206, 1, buffer),
    "io_submit": (209, 0, 0, 0),
    "tkill": (200, 1, 0),
    "rt_sigqueueinfo": (129, 1, 10, buffer),
    "sendmmsg": (307, 3, buffer, 1, 0),
    "recvmmsg": (299, 3, buffer, 1, 0, 0),
    "signalfd": (289, -1, buffer, 8, 0),
    "timer_create": (222, 0, 0, buffer),
    "mq_open": (240, b"/greenroom", 66, 384, 0),
    "semget": (64, 0, 1, 512),
}.items():
    attempt(name, lambda arguments=arguments: syscall(*arguments))
