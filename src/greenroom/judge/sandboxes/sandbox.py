"""What every sandbox is to the host: a command for the zygote, and the settings of its wall."""

import base64
from dataclasses import dataclass, field
from typing import Any

from greenroom.judge.sandboxes.interpreter import GUEST, Interpreter


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
    box: str | None = None
    environment: dict[str, str] = field(default_factory=dict)

    def command(self, channel: int) -> list[str]:
        """Give the command line of a zygote that talks on an inherited file."""
        python = [str(self.interpreter.executable), "-I", "-u", "-B", "-X", "utf8"]
        return [*self.prefix, *python, str(GUEST / "__main__.py"), str(channel)]

    def settings(self) -> dict[str, Any]:
        """Give the zygote's first message."""
        return {
            "namespaces": self.namespaces,
            "user": self.user,
            "filter": None if self.filter is None else base64.b64encode(self.filter).decode(),
            "readable": None if self.readable is None else list(self.readable),
        }
