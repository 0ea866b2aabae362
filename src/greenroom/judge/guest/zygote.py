"""The warm process that every box is forked from. It has never seen a submission or a check."""

import gc
import importlib
import importlib.metadata
import os
import platform
import socket
import sys

from . import libc, namespaces, privileges, wire
from .box import become_box
from .endings import ChildEndings, told_of_end
from .spec import Origin, Spec, Wall

_PACKAGES = ("fastapi", "starlette", "pydantic", "uvicorn")


def main(channel: int) -> None:
    """Become warm, then fork a box for each message of the host until it goes away."""
    host = socket.socket(fileno=channel)
    message, files = wire.receive(host)
    wall = Wall.read(message)
    _lock_down(wall)
    if not message["trial"]:
        # Not among the imports: a trial of the wall needs none of what this imports.
        importlib.import_module(f"{__package__}.warm").run()
        importlib.import_module(f"{__package__}.touch")
    gc.collect()
    gc.freeze()
    wire.send(host, {"warm": versions()})
    try:
        _serve(host, wall, Origin(files[0] if files else -1, os.getuid(), os.getgid()))
    except (EOFError, ConnectionError):
        pass


def versions() -> dict[str, str]:
    """Give the versions of Python and of the packages that the report names."""
    found = {"python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def _lock_down(wall: Wall) -> None:
    sys.dont_write_bytecode = True
    os.umask(0o022)
    if wall.user is not None:
        os.setgroups([])
        os.setresgid(wall.user, wall.user, wall.user)
        os.setresuid(wall.user, wall.user, wall.user)
    if sys.platform == "linux":
        privileges.set_undumpable()
        privileges.drop_capabilities()
        libc.keep_freed_memory()


def _serve(host: socket.socket, wall: Wall, origin: Origin) -> None:
    endings = ChildEndings()
    boxes: dict[int, int] = {}
    while True:
        has_message = endings.wait(host)
        _tell_ends(host, boxes)
        if has_message:
            message, (job, control) = wire.receive(host)
            number = message.pop("box")
            pid = namespaces.fork_into_world() if wall.namespaces else os.fork()
            if pid == 0:
                become_box(wall, Spec(**message), origin=origin, channels=(job, control))
            boxes[pid] = number
            os.close(job)
            os.close(control)


def _tell_ends(host: socket.socket, boxes: dict[int, int]) -> None:
    while boxes:
        pid, status, usage = os.wait4(-1, os.WNOHANG)
        if pid == 0:
            return
        wire.send(host, {"gone": boxes.pop(pid), **told_of_end(status, usage)})
