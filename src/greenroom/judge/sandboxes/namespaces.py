"""The strongest sandbox: bubblewrap around the zygote, namespaces around each submission."""

import os

from greenroom.judge.sandboxes import bubblewrap, seccomp
from greenroom.judge.sandboxes.interpreter import Interpreter
from greenroom.judge.sandboxes.sandbox import Sandbox

NAME = "namespaces"
_DEVICES = ("/dev/urandom", "/dev/random")


def build(interpreter: Interpreter) -> Sandbox:
    """Make the sandbox; raises FileNotFoundError or SeccompUnavailableError."""
    program = bubblewrap.find_bubblewrap()
    if program is None:
        raise FileNotFoundError("bubblewrap is not installed")
    as_root = os.geteuid() == 0
    return Sandbox(
        name=NAME,
        prefix=tuple(bubblewrap.command(program, interpreter, as_root)),
        interpreter=interpreter,
        namespaces=True,
        user=bubblewrap.NOBODY if as_root else None,
        filter=seccomp.compile_filter(),
        readable=(*map(str, interpreter.needed), *_DEVICES),
        box=bubblewrap.BOX,
    )
