"""The pool's own folder for sockets and boxes; those of killed judges are swept away."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

_PREFIX = "greenroom-"


def make_room() -> Path:
    """Makes a folder that only this user may enter, named by this process. Blocks."""
    _sweep()
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))


def _sweep() -> None:
    """Removes what a judge left that was killed and could not clean up after itself."""
    for room in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        owner = room.name.removeprefix(_PREFIX).partition("-")[0]
        with contextlib.suppress(OSError):
            if owner.isdigit() and room.stat().st_uid == os.getuid() and not _runs(int(owner)):
                shutil.rmtree(room, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
