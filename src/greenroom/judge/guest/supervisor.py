"""Stays in a box beside the submission: makes its process, starts it anew, tells of its end."""

import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from . import namespaces, runner, wire
from .endings import ChildEndings, reset_signals, told_of_end
from .spec import Spec, Wall


class Supervisor:
    """Holds what a box keeps over a restart: its namespaces, its folder and its channel."""

    def __init__(self, wall: Wall, spec: Spec, control: socket.socket) -> None:
        self._wall = wall
        self._spec = spec
        self._control = control
        self._endings = ChildEndings()
        self._child = 0

    def run(self, job: socket.socket) -> None:
        """Make the first child, and serve the host until the child or the host ends."""
        self._make(lambda: runner.run(job, self._spec), [job.fileno()])
        job.close()
        while True:
            has_message = self._endings.wait(self._control)
            if self._tell_end():
                return
            if has_message and not self._obey():
                self._end_child()
                return

    def _make(self, work: Callable[[], None], kept: list[int]) -> None:
        walled, tell_walled = os.pipe()
        # Namespaces nest: when the child, process 1 of its own, ends, all it started ends too.
        fork = namespaces.fork_into_processes if self._wall.namespaces else os.fork
        self._child = fork()
        if self._child == 0:
            self._become_child(work, kept, tell_walled)
        os.close(tell_walled)
        if not os.read(walled, 1):
            raise OSError("the wall of a box could not be put up")
        os.close(walled)
        handles = [os.pidfd_open(self._child)] if sys.platform == "linux" else []
        wire.send(self._control, {"made": self._child}, handles)
        for handle in handles:
            os.close(handle)

    def _become_child(self, work: Callable[[], None], kept: list[int], tell_walled: int) -> None:
        try:
            reset_signals()
            runner.close_others(*kept, tell_walled)
            runner.wall_in(self._wall, self._spec)
            os.write(tell_walled, b"1")
            os.close(tell_walled)
            work()
        except EOFError:
            # The host closed the channel: this child is not needed.
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)

    def _obey(self) -> bool:
        try:
            message, files = wire.receive(self._control)
        except (EOFError, OSError):
            return False
        self._end_child()
        self._make(lambda: runner.work(message, files, self._spec), files)
        for handle in files:
            os.close(handle)
        return True

    def _end_child(self) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        self._end_orphans()

    def _tell_end(self) -> bool:
        pid, status, usage = os.wait4(self._child, os.WNOHANG)
        if pid == 0:
            return False
        self._end_orphans()
        wire.send(self._control, told_of_end(status, usage))
        return True

    def _end_orphans(self) -> None:
        # Where the kernel does not do it: descendants in the child's group, then those that left.
        if self._wall.namespaces:
            return
        try:
            os.killpg(self._child, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        children = Path(f"/proc/self/task/{os.getpid()}/children")
        while children.exists() and (orphans := children.read_text().split()):
            for orphan in orphans:
                os.kill(int(orphan), signal.SIGKILL)
                os.waitpid(int(orphan), 0)
