"""The seccomp filter, compiled on the host by libseccomp from the lists of calls."""

import functools
import importlib
import os
import tempfile
from typing import Any

from greenroom.judge.guest.privileges import OWN_PROCESS
from greenroom.judge.sandboxes import calls
from greenroom.judge.sandboxes.sandbox import MissingPartError


# pyseccomp looks for libseccomp as it is imported, so it cannot stand among the imports; it has
# no types, so a rule is (action, call, conditions) of Any.
def load() -> Any:
    """Import pyseccomp; raises MissingPartError."""
    try:
        return importlib.import_module("pyseccomp")
    except (ImportError, OSError, RuntimeError) as error:
        raise MissingPartError(f"libseccomp cannot be loaded: {error}") from error


@functools.cache
def compile_filter(*, namespaces: bool) -> bytes:
    """Give the filter as BPF, for a box with or without namespaces; raises MissingPartError.

    A call on no list is answered ENOSYS, so that a newer C library falls back to older calls.
    """
    lib = load()
    rules = lib.SyscallFilter(defaction=lib.ERRNO(calls.ENOSYS))
    rules.set_attr(lib.Attr.ACT_BADARCH, lib.KILL_PROCESS)
    refuse = lib.ERRNO(calls.EPERM)
    more_refused = () if namespaces else calls.REFUSED_WITHOUT_NAMESPACES
    for name in calls.ALLOWED:
        if name not in more_refused:
            _add(lib, rules, (lib.ALLOW, name, []))
    for name in (*calls.REFUSED, *more_refused):
        _add(lib, rules, (refuse, name, []))
    for name, condition in _allowed_if(lib):
        _add(lib, rules, (lib.ALLOW, name, condition))
    for name, condition in _refused_if(lib):
        _add(lib, rules, (refuse, name, condition))
    # No submission needs to know who made it.
    _add(lib, rules, (lib.ERRNO(0), "getppid", []))
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.flush()
        return os.pread(file.fileno(), 1 << 16, 0)


def _add(lib: Any, rules: Any, rule: tuple[Any, str, list[Any]]) -> None:
    action, name, conditions = rule
    try:
        lib.resolve_syscall(lib.system_arch(), name)
    except (OSError, ValueError):
        # Unknown to this libseccomp: the default stands.
        return
    rules.add_rule(action, name, *conditions)


def _allowed_if(lib: Any) -> list[tuple[str, list[Any]]]:
    arg, eq, masked = lib.Arg, lib.EQ, lib.MASKED_EQ
    file_mask = calls.MAP_ANONYMOUS | calls.MAP_HUGETLB
    anonymous_mask = file_mask | calls.MAP_SHARED | calls.MAP_PRIVATE
    private = calls.MAP_PRIVATE | calls.MAP_ANONYMOUS
    stream = arg(1, masked, calls.SOCK_TYPE_MASK, calls.SOCK_STREAM)
    return [
        ("mmap", [arg(3, masked, file_mask, 0)]),
        ("mmap", [arg(3, masked, anonymous_mask, private)]),
        ("clone", [arg(0, masked, calls.CLONE_MASK, calls.CLONE_THREAD)]),
        ("socketpair", [arg(0, eq, calls.AF_UNIX), stream]),
        ("sendto", [arg(4, eq, 0)]),
        ("kill", [arg(0, eq, OWN_PROCESS)]),
        ("tgkill", [arg(0, eq, OWN_PROCESS)]),
        ("prlimit64", [arg(0, eq, 0)]),
        *(("fcntl", [arg(1, eq, command)]) for command in calls.FCNTL),
        *(("ioctl", [arg(1, eq, command)]) for command in calls.IOCTL),
        *(("prctl", [arg(0, eq, option)]) for option in calls.PRCTL),
        *(
            ("setsockopt", [arg(1, eq, calls.SOL_SOCKET), arg(2, eq, option)])
            for option in calls.SOCKET_OPTIONS
        ),
        *(
            ("getsockopt", [arg(1, eq, calls.SOL_SOCKET), arg(2, eq, option)])
            for option in calls.READ_SOCKET_OPTIONS
        ),
    ]


def _refused_if(lib: Any) -> list[tuple[str, list[Any]]]:
    arg, eq, masked, other = lib.Arg, lib.EQ, lib.MASKED_EQ, lib.NE
    shared = calls.MAP_SHARED | calls.MAP_ANONYMOUS
    types = calls.OTHER_SOCKET_TYPES
    return [
        ("mmap", [arg(3, masked, shared, shared)]),
        ("clone", [arg(0, masked, calls.CLONE_THREAD, 0)]),
        ("socketpair", [arg(0, other, calls.AF_UNIX)]),
        *(("socketpair", [arg(1, masked, calls.SOCK_TYPE_MASK, kind)]) for kind in types),
        ("sendto", [arg(4, other, 0)]),
        ("kill", [arg(0, other, OWN_PROCESS)]),
        ("tgkill", [arg(0, other, OWN_PROCESS)]),
        ("prlimit64", [arg(0, other, 0)]),
        *(
            ("getsockopt", [arg(1, eq, calls.SOL_SOCKET), arg(2, eq, option)])
            for option in calls.PEER_OPTIONS
        ),
        ("fcntl", [arg(1, eq, calls.F_SETPIPE_SZ)]),
        ("fcntl", [arg(1, eq, calls.F_SETOWN)]),
        ("ioctl", [arg(1, eq, calls.TIOCSTI)]),
    ]
