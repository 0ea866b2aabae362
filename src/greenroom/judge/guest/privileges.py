"""What a process gives up for good: capabilities, new privileges, resources, kernel calls."""

import ctypes
import os
import resource
import signal
import struct
import sys

from . import libc
from .spec import Spec

_PR_SET_DEATH_SIGNAL = 1
_PR_SET_DUMPABLE = 4
_PR_CAPBSET_DROP = 24
_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_CHILD_SUBREAPER = 36
_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
_CAPABILITY_VERSION_3 = 0x20080522
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC = 1, 1
_ADDRESS_SPACE = 8 << 30
_OPEN_FILES = 256
# Stands for the process's own number in a filter that is compiled before there is one.
OWN_PROCESS = 0x7FEDCBA9


def set_undumpable() -> None:
    """Close this process to core dumps, ptrace and /proc readers."""
    libc.prctl(_PR_SET_DUMPABLE, 0)


def set_dumpable() -> None:
    """Open this process to /proc readers of the same user again."""
    libc.prctl(_PR_SET_DUMPABLE, 1)


def set_end_with_parent() -> None:
    """End when the process that made this one ends."""
    libc.prctl(_PR_SET_DEATH_SIGNAL, signal.SIGKILL)


def set_reaper() -> None:
    """Become the parent of orphaned descendants, so that none is lost."""
    libc.prctl(_PR_SET_CHILD_SUBREAPER, 1)


def drop_capabilities() -> None:
    """Empty every capability set, and refuse new privileges from any later exec."""
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1)
    for capability in range(64):
        try:
            libc.prctl(_PR_CAPBSET_DROP, capability)
        except OSError:
            # Past the kernel's last capability, or none left to drop with.
            break
    libc.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    header = ctypes.create_string_buffer(struct.pack("Ii", _CAPABILITY_VERSION_3, 0))
    libc.syscall(libc.machine_number(1), header, ctypes.create_string_buffer(24))


def limit_resources(spec: Spec) -> None:
    """Set hard limits. The data limit is twice the host's, which alone can tell of memory."""
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_FSIZE: spec.disk_bytes,
        resource.RLIMIT_DATA: spec.memory_bytes * 2,
        resource.RLIMIT_MEMLOCK: 0,
    }
    if sys.platform == "linux":
        limits[resource.RLIMIT_AS] = _ADDRESS_SPACE
        limits[resource.RLIMIT_MSGQUEUE] = 0
        limits[resource.RLIMIT_SIGPENDING] = 1024
    for name, value in limits.items():
        _lower(name, value)


def limit_cpu(seconds: int) -> None:
    """A second net under the host's clock: processor time of all threads together."""
    _lower(resource.RLIMIT_CPU, seconds)


def _lower(name: int, value: int) -> None:
    _soft, hard = resource.getrlimit(name)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(name, (bound, bound))


def limit_processes(spec: Spec) -> None:
    """Limit threads by the kernel; right only where the user is not shared with other boxes."""
    # The main thread is none that the submission started; a supervisor is one process more.
    bound = spec.threads + (2 if spec.restarts else 1)
    resource.setrlimit(resource.RLIMIT_NPROC, (bound, bound))


def install_filter(code: bytes) -> None:
    """Install a compiled seccomp filter, in which this process is the one it may signal."""
    code = code.replace(struct.pack("I", OWN_PROCESS), struct.pack("I", os.getpid()))
    instructions = ctypes.create_string_buffer(code, len(code))
    address = ctypes.addressof(instructions)
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(code) // 8, address))
    libc.syscall(
        libc.machine_number(2), _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, program
    )
