"""A world of its own for each submission: users, mounts, processes, network, IPC, host name."""

import os
import socket

from . import libc
from .spec import Origin, Spec

_WORLD = (
    libc.CLONE_NEWUSER
    | libc.CLONE_NEWNS
    | libc.CLONE_NEWPID
    | libc.CLONE_NEWNET
    | libc.CLONE_NEWIPC
    | libc.CLONE_NEWUTS
)
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC = 2, 4, 8
_MS_REC, _MS_PRIVATE = 16384, 1 << 18
_PR_SET_DUMPABLE = 4
_INSIDE_ID = 1000
_INODES = 4096


def fork_into_world() -> int:
    """Fork into new namespaces of every kind; 0 in the child, which is process 1 there."""
    return libc.clone(_WORLD)


def fork_into_processes() -> int:
    """Fork into a new process namespace; when its process 1 ends, the kernel ends the rest."""
    return libc.clone(libc.CLONE_NEWPID)


def map_user(origin: Origin) -> None:
    """Map the one user, and name the host."""
    # The kernel gives /proc files of a process that is not dumpable to root.
    libc.prctl(_PR_SET_DUMPABLE, 1)
    _write(origin.process_files, "self/uid_map", f"{_INSIDE_ID} {origin.user} 1")
    _write(origin.process_files, "self/setgroups", "deny")
    _write(origin.process_files, "self/gid_map", f"{_INSIDE_ID} {origin.group} 1")
    libc.prctl(_PR_SET_DUMPABLE, 0)
    socket.sethostname("box")


def mount_folder(spec: Spec) -> None:
    """Mount a small private tmpfs over the box's folder."""
    libc.mount("", "/", flags=_MS_REC | _MS_PRIVATE)
    closed = _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    options = f"size={spec.disk_bytes},nr_inodes={_INODES},mode=755"
    libc.mount("tmpfs", spec.folder, flags=closed, options=options)


def _write(process_files: int, name: str, text: str) -> None:
    handle = os.open(name, os.O_WRONLY | os.O_CLOEXEC, dir_fd=process_files)
    try:
        os.write(handle, text.encode())
    finally:
        os.close(handle)
