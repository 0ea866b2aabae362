"""The three strengths of wall; which of them works here is found by trying, not by names."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from greenroom.judge.sandboxes import confined, layers, namespaces, process, trial
from greenroom.judge.sandboxes.interpreter import (
    Interpreter,
    InterpreterUnavailableError,
    find_interpreter,
    find_packages,
)
from greenroom.judge.sandboxes.layers import Layer
from greenroom.judge.sandboxes.sandbox import MissingPartError, Sandbox

__all__ = [
    "NAMES",
    "InterpreterUnavailableError",
    "Layer",
    "Sandbox",
    "SandboxStatus",
    "SandboxUnavailableError",
    "choose",
    "probe",
]

_CANDIDATES: dict[str, Callable[[Interpreter], list[Sandbox]]] = {
    namespaces.NAME: namespaces.candidates,
    confined.NAME: confined.candidates,
    process.NAME: process.candidates,
}
# Strongest first.
NAMES = tuple(_CANDIDATES)
_LAYERS = {
    namespaces.NAME: (
        "kernel", "bubblewrap", "user namespaces", "seccomp", "Landlock", "memory control",
        "thread limit",
    ),
    confined.NAME: ("kernel", "seccomp", "Landlock", "memory control", "thread limit"),
    process.NAME: ("memory control", "thread limit"),
}  # fmt: skip


class SandboxUnavailableError(Exception):
    """No sandbox, or not the one asked for, works on this machine."""


@dataclass(frozen=True, slots=True)
class SandboxStatus:
    """One sandbox on this machine: whether it works, why not, and the layers it is made of."""

    name: str
    works: bool
    layers: list[Layer]
    reason: str = ""


def probe(*, packages: Path | None = None) -> list[SandboxStatus]:
    """Try every sandbox, strongest first. Blocks for about a second."""
    found = layers.look_at_machine()
    statuses = []
    for name in NAMES:
        chosen = _try(name, packages)
        reason = chosen if isinstance(chosen, str) else ""
        used = [found[layer] for layer in _LAYERS[name] if layer in found]
        statuses.append(SandboxStatus(name, not reason, used, reason))
    return statuses


def choose(name: str | None, *, packages: Path | None = None) -> Sandbox:
    """Give the named sandbox, else the strongest that works. Blocks while it tries.

    Raises SandboxUnavailableError, which says what is missing.
    """
    if name is not None and name not in NAMES:
        known = ", ".join(NAMES)
        raise SandboxUnavailableError(f"There is no sandbox {name!r}; there are {known}.")
    reasons = []
    for candidate in NAMES if name is None else (name,):
        chosen = _try(candidate, packages)
        if isinstance(chosen, Sandbox):
            return chosen
        reasons.append(f"The sandbox {candidate} does not work here: {chosen}")
    raise SandboxUnavailableError(" ".join(reasons))


def _try(name: str, packages: Path | None) -> Sandbox | str:
    reason = "it has no way to be put up."
    try:
        interpreter = find_interpreter(find_packages(packages))
        for candidate in _CANDIDATES[name](interpreter):
            failure = trial.why_not(candidate)
            if failure is None:
                return candidate
            reason = failure
    except (MissingPartError, InterpreterUnavailableError) as error:
        return str(error)
    return reason
