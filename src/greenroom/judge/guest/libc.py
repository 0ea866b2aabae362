"""The few kernel calls that Python's standard library does not offer."""

import ctypes
import os
import platform
import signal
from typing import Any

# (clone, capset, seccomp) by machine; the newer numbers are the same everywhere.
_NUMBERS = {"x86_64": (56, 126, 317), "aarch64": (220, 91, 277)}
_CLONE_CHILD_CLEARTID = 0x00200000
_CLONE_CHILD_SETTID = 0x01000000
_PR_GET_TID_ADDRESS = 40

# M_ARENA_MAX; M_TRIM_THRESHOLD and M_MMAP_THRESHOLD, in bytes.
_MALLOC_OPTIONS = {-8: 1, -1: 64 << 20, -3: 1 << 20}

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446

_libc = ctypes.CDLL(None, use_errno=True)
# PyDLL keeps the interpreter lock over a call, as os.fork does.
_locked_libc = ctypes.PyDLL(None, use_errno=True)


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def machine_number(index: int) -> int:
    """Give the number of clone (0), capset (1) or seccomp (2) on this machine."""
    numbers = _NUMBERS.get(platform.machine())
    if numbers is None:
        raise OSError(f"no system call table for {platform.machine()}")
    return numbers[index]


# Arguments of a system call are integers, pointers or None; ctypes converts each in its own way.
def syscall(number: int, *arguments: Any) -> int:
    """Make a raw system call; raises OSError with the kernel's errno."""
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return _checked(int(_libc.syscall(ctypes.c_long(number), *words)), f"system call {number}")


def prctl(option: int, value: int | ctypes.c_void_p = 0, *more: Any) -> int:
    """Call prctl(2)."""
    words = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in (value, *more)]
    words += [ctypes.c_ulong(0)] * (4 - len(words))
    return _checked(int(_libc.prctl(option, *words)), f"prctl {option}")


def mount(kind: str, target: str, *, flags: int, options: str = "") -> None:
    """Mount a file system of a kind without a device, or change how a mount propagates."""
    source = kind.encode() if kind else None
    data = options.encode() if options else None
    _checked(int(_libc.mount(source, target.encode(), source, flags, data)), f"mount {target}")


def keep_freed_memory() -> None:
    """Have glibc keep what is freed in one arena, as pages that are this process's own by then.

    Another arena reserves 64 MiB of addresses and begins with pages nobody has touched. No-op
    elsewhere.
    """
    mallopt = getattr(_libc, "mallopt", None)
    if mallopt is not None:
        for option, value in _MALLOC_OPTIONS.items():
            mallopt(option, value)


def clone(flags: int) -> int:
    """Fork into new namespaces in one step; gives 0 in the child, as fork(2) does.

    Python's own fork hooks run around it. glibc keeps the thread's number in its own memory; the
    kernel writes the child's there, as it does for glibc's fork. The caller has one thread.
    """
    address = ctypes.c_void_p()
    prctl(_PR_GET_TID_ADDRESS, ctypes.cast(ctypes.byref(address), ctypes.c_void_p))
    flags |= signal.SIGCHLD | _CLONE_CHILD_SETTID | _CLONE_CHILD_CLEARTID
    tail = (address, 0) if platform.machine() == "x86_64" else (0, address)
    number = machine_number(0)
    python = ctypes.pythonapi
    python.PyOS_BeforeFork()
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in (number, flags, 0, 0, *tail)]
    pid = int(_locked_libc.syscall(*words))
    if pid == 0:
        python.PyOS_AfterFork_Child()
        return 0
    number = ctypes.get_errno()
    python.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(number, f"clone: {os.strerror(number)}")
    return pid
