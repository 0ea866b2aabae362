"""Turns a fresh fork of the zygote into a box: its world, then who runs the submission in it."""

import os
import socket
import sys
import traceback

from . import namespaces, privileges, runner, wire
from .endings import reset_signals
from .spec import Origin, Spec, Wall
from .supervisor import Supervisor


def become_box(wall: Wall, spec: Spec, *, origin: Origin, channels: tuple[int, int]) -> None:
    """Do what the box is made for, and end the process; does not return."""
    job, control = channels
    status = 1
    try:
        _make_world(wall, spec, origin=origin, channels=channels)
        with socket.socket(fileno=control) as to_host, socket.socket(fileno=job) as jobs:
            if wall.namespaces and not spec.restarts:
                _run_alone(wall, spec, to_host=to_host, jobs=jobs)
            else:
                Supervisor(wall, spec, to_host).run(jobs)
        status = 0
    except (EOFError, BrokenPipeError):
        # The host closed a channel: this box is not needed.
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def _make_world(wall: Wall, spec: Spec, *, origin: Origin, channels: tuple[int, int]) -> None:
    reset_signals()
    if wall.namespaces:
        namespaces.map_user(origin)
        if "tmpfs" not in wall.without:
            namespaces.mount_folder(spec)
    runner.close_others(*channels)
    if sys.platform == "linux" and not wall.namespaces:
        privileges.set_end_with_parent()
        privileges.set_reaper()
    os.makedirs(spec.app_folder, exist_ok=True)
    os.makedirs(spec.scratch_folder, exist_ok=True)
    os.environ.update(HOME=spec.scratch_folder, TMPDIR=spec.scratch_folder)


def _run_alone(wall: Wall, spec: Spec, *, to_host: socket.socket, jobs: socket.socket) -> None:
    """Be the submission's process: nothing has to outlive it, and what it starts ends with it.

    It is process 1 of its namespace. The zygote, which waits for it, tells the host of its end.
    """
    own = os.pidfd_open(os.getpid())
    runner.wall_in(wall, spec)
    wire.send(to_host, {"made": os.getpid(), "alone": True}, [own])
    os.close(own)
    to_host.close()
    runner.run(jobs, spec)
