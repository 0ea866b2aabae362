"""What every sandbox is to the host: a command for the zygote, and the settings of its wall."""

import base64
import os
import socket
from dataclasses import dataclass, field
from typing import Any

from greenroom.judge.guest import wire
from greenroom.judge.sandboxes.interpreter import GUEST, Interpreter

DEVICES = ("/dev/urandom", "/dev/random")
ENVIRONMENT = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}


class MissingPartError(Exception):
    """A program or library that a sandbox is made of is not installed."""


@dataclass(frozen=True, slots=True)
class Sandbox:
    """One strength of wall, ready to be put up around a zygote."""

    name: str
    prefix: tuple[str, ...]
    interpreter: Interpreter
    namespaces: bool = False
    user: int | None = None
    filter: bytes | None = None
    readable: tuple[str, ...] | None = None
    listable: tuple[str, ...] = ()
    box: str | None = None
    environment: dict[str, str] = field(default_factory=dict)
    # Parts to be left out, so that benchmarks/wall_ladder.py can tell what they cost: no setting.
    without: tuple[str, ...] = ()

    def command(self, channel: int) -> list[str]:
        """Give the command line of a zygote that talks on an inherited file."""
        python = [str(self.interpreter.executable), "-I", "-u", "-B", "-X", "utf8"]
        return [*self.prefix, *python, str(GUEST / "__main__.py"), str(channel)]

    def introduce(self, channel: socket.socket, *, trial: bool = False) -> None:
        """Send a zygote its first message, and the /proc through which boxes map their user."""
        if not self.namespaces:
            wire.send(channel, self._settings(trial))
            return
        process_files = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            wire.send(channel, self._settings(trial), [process_files])
        finally:
            os.close(process_files)

    def _settings(self, trial: bool) -> dict[str, Any]:
        # In a trial the zygote does not become warm.
        return {
            "trial": trial,
            "namespaces": self.namespaces,
            "user": self.user,
            "filter": None if self.filter is None else base64.b64encode(self.filter).decode(),
            "readable": None if self.readable is None else list(self.readable),
            "listable": list(self.listable),
            "without": list(self.without),
        }
