"""Landlock (landlock(7)): files and folders outside the lists do not open, whatever is mounted."""

import ctypes
import os
import stat
import struct

from . import libc

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_REFER, _TRUNCATE, _IOCTL_DEVICE = 1 << 13, 1 << 14, 1 << 15
_MAKE_CHARACTER, _MAKE_SOCKET, _MAKE_FIFO, _MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 10, 1 << 11
_ALL_OF_FIRST_VERSION = (1 << 13) - 1
_FILE_RIGHTS = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEVICE
_READ = _READ_FILE | _READ_DIR
_NEVER = _MAKE_CHARACTER | _MAKE_SOCKET | _MAKE_FIFO | _MAKE_BLOCK | _EXECUTE | _IOCTL_DEVICE
_BOTH_TCP_RIGHTS = 3
_BOTH_SCOPES = 3


def version() -> int:
    """Give the kernel's Landlock version, 0 when it has none."""
    try:
        return libc.syscall(libc.LANDLOCK_CREATE_RULESET, None, 0, 1)
    except OSError:
        return 0


def restrict(readable: list[str], *, writable: list[str], listable: list[str]) -> None:
    """Leave only these paths, no TCP, and no signal or abstract socket outside; for good."""
    abi = version()
    handled = _handled(abi)
    network = _BOTH_TCP_RIGHTS if abi >= 4 else 0
    scopes = _BOTH_SCOPES if abi >= 6 else 0
    attributes = struct.pack("QQQ", handled, network, scopes)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    rules = libc.syscall(
        libc.LANDLOCK_CREATE_RULESET, ctypes.create_string_buffer(attributes[:size]), size, 0
    )
    try:
        for path in readable:
            _allow(rules, path, handled & _READ)
        for path in listable:
            _allow(rules, path, handled & _READ_DIR)
        for path in ("/dev/null",):
            _allow(rules, path, handled & (_READ_FILE | _WRITE_FILE))
        for path in writable:
            _allow(rules, path, handled & ~_NEVER)
        libc.syscall(libc.LANDLOCK_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def _handled(abi: int) -> int:
    handled = _ALL_OF_FIRST_VERSION
    if abi >= 2:
        handled |= _REFER
    if abi >= 3:
        handled |= _TRUNCATE
    if abi >= 5:
        handled |= _IOCTL_DEVICE
    return handled


def _allow(rules: int, path: str, rights: int) -> None:
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(handle).st_mode):
            rights &= _FILE_RIGHTS
        if not rights:
            return
        rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, handle))
        libc.syscall(libc.LANDLOCK_ADD_RULE, rules, 1, rule, 0)
    finally:
        os.close(handle)
