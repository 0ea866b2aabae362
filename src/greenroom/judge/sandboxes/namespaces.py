"""The strongest sandbox: bubblewrap around the zygote, namespaces around each submission."""

import os
from pathlib import Path

from greenroom.judge.sandboxes import bubblewrap, seccomp
from greenroom.judge.sandboxes.interpreter import Interpreter
from greenroom.judge.sandboxes.sandbox import DEVICES, MissingPartError, Sandbox

NAME = "namespaces"


def candidates(interpreter: Interpreter) -> list[Sandbox]:
    """Give the ways to put it up, best first; raises MissingPartError.

    As root the zygote becomes another user, where that user can read the interpreter.
    """
    program = bubblewrap.find_bubblewrap()
    if program is None:
        raise MissingPartError("bubblewrap is not installed")
    users = (bubblewrap.NOBODY, None) if os.geteuid() == 0 else (None,)
    return [_build(program, interpreter, user) for user in users]


def _build(program: Path, interpreter: Interpreter, user: int | None) -> Sandbox:
    return Sandbox(
        name=NAME,
        prefix=tuple(bubblewrap.command(program, interpreter, as_root=user is not None)),
        interpreter=interpreter,
        namespaces=True,
        user=user,
        filter=seccomp.compile_filter(namespaces=True),
        readable=(*map(str, interpreter.needed), *DEVICES),
        box=bubblewrap.BOX,
    )
