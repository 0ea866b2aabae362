"""The process that a submission runs in: walled in before the job arrives, then used once."""

import importlib
import os
import socket
import sys
import threading
from typing import Any

from . import landlock, leaving, privileges, script, serve, wire
from .spec import Spec, Wall
from .status import Status
from .submission import make_importable, write_files

_THREAD_STACK = 2 << 20
_MOST_FILES = 1 << 16


def close_others(*kept: int) -> None:
    """Close every open file but the standard three and these."""
    first = 3
    for handle in sorted(kept):
        os.closerange(first, handle)
        first = handle + 1
    os.closerange(first, min(os.sysconf("SC_OPEN_MAX"), _MOST_FILES))


def wall_in(wall: Wall, spec: Spec) -> None:
    """Put up all that stands between this process and the rest; nothing of it can be undone."""
    # The zygote's own file would be shared by all its children.
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.setsid()
    threading.stack_size(_THREAD_STACK)
    if "limits" not in wall.without:
        privileges.limit_resources(spec)
    if sys.platform != "linux":
        return
    privileges.set_end_with_parent()
    privileges.drop_capabilities()
    if wall.namespaces and "limits" not in wall.without:
        privileges.limit_processes(spec)
    if wall.readable is not None and landlock.version():
        writable = [spec.app_folder, spec.scratch_folder]
        landlock.restrict(wall.readable, writable=writable, listable=wall.listable)
        if not wall.namespaces:
            # The host counts the open files of this process; Landlock keeps neighbours from it.
            privileges.set_dumpable()
    if wall.filter is not None:
        privileges.install_filter(wall.filter)


def run(channel: socket.socket, spec: Spec) -> None:
    """Wait for the job, do it, and end the process with the submission's status."""
    message, files = wire.receive(channel)
    while message["kind"] == "idle":
        # Not among the imports: a trial of the wall is never idle, and not warm.
        importlib.import_module(f"{__package__}.touch").until_asked(channel)
        message, files = wire.receive(channel)
    channel.close()
    work(message, files, spec)


def work(message: dict[str, Any], files: list[int], spec: Spec) -> None:
    """Take over the job's files, write the submission (unless it stays), and run it."""
    listener, ready, shared, output, *submission = files
    status = Status(shared)
    status.mark("received")
    privileges.limit_cpu(message["cpu_s"])
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    if submission:
        write_files(submission[0], spec)
    status.mark("files")
    make_importable(spec.app_folder)
    if message["kind"] == "script":
        for handle in (listener, ready):
            os.close(handle)
        leaving.leave(script.run(spec, message["main"]))
    served = socket.socket(fileno=listener)
    if message["kind"] == "tests":
        # Not among the imports: pytest need not be among the learner's packages.
        testing = importlib.import_module(f"{__package__}.testing")
        leaving.leave(testing.run(message, spec, served, status=status, ready=ready))
    leaving.leave(serve.run(message["main"], served, status=status, ready=ready))
