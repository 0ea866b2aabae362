"""What the host asks of the guest: the wall's settings, and what one child may use."""

import base64
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Wall:
    """How the children of a zygote are walled in; the same for all of them.

    `without` names parts to be left out, `limits` or `tmpfs`. Only benchmarks/wall_ladder.py does.
    """

    namespaces: bool
    user: int | None
    filter: bytes | None
    readable: list[str] | None
    listable: list[str]
    without: list[str]

    @classmethod
    def read(cls, message: dict[str, Any]) -> "Wall":
        """Read it from the host's first message."""
        return cls(
            namespaces=message["namespaces"],
            user=message["user"],
            filter=None if message["filter"] is None else base64.b64decode(message["filter"]),
            readable=message["readable"],
            listable=message["listable"],
            without=message["without"],
        )


@dataclass(frozen=True, slots=True)
class Spec:
    """What one box is made for: its folder, its limits, and whether it may have to start anew."""

    folder: str
    memory_bytes: int
    disk_bytes: int
    threads: int
    restarts: bool

    @property
    def app_folder(self) -> str:
        """The folder with the submission's files."""
        return f"{self.folder}/app"

    @property
    def scratch_folder(self) -> str:
        """The folder for what the submission writes."""
        return f"{self.folder}/tmp"  # noqa: S108 the box's own


@dataclass(frozen=True, slots=True)
class Origin:
    """Who the zygote is outside a box's user namespace, and the host's /proc (-1: not given).

    Only a new box writes its user map through it, and closes it before it is walled in. So no /proc
    is mounted inside the wall.
    """

    process_files: int
    user: int
    group: int
