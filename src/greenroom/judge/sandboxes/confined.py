"""The sandbox of plain containers: seccomp, Landlock and resource limits, without namespaces."""

from greenroom.judge.sandboxes import seccomp
from greenroom.judge.sandboxes.interpreter import Interpreter
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
            readable=(*map(str, interpreter.needed), *DEVICES),
            environment=ENVIRONMENT,
        )
    ]
