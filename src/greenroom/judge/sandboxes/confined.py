"""The sandbox of plain containers: seccomp, Landlock and resource limits, without namespaces."""

from greenroom.judge.sandboxes import seccomp
from greenroom.judge.sandboxes.interpreter import GUEST, Interpreter
from greenroom.judge.sandboxes.sandbox import DEVICES, ENVIRONMENT, Sandbox

NAME = "confined"


def candidates(interpreter: Interpreter) -> list[Sandbox]:
    """Give the one way to put it up; raises MissingPartError."""
    return [
        Sandbox(
            name=NAME,
            prefix=(),
            interpreter=interpreter,
            filter=seccomp.compile_filter(namespaces=False),
            readable=(*map(str, (*interpreter.readable, GUEST)), *DEVICES),
            listable=() if interpreter.hidden is None else tuple(map(str, interpreter.needed)),
            environment=ENVIRONMENT,
        )
    ]
