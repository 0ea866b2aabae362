"""The weakest sandbox: resource and time limits only, for one's own code on one's own machine."""

from greenroom.judge.sandboxes.interpreter import Interpreter
from greenroom.judge.sandboxes.sandbox import Sandbox

NAME = "process"


def build(interpreter: Interpreter) -> Sandbox:
    """Make the sandbox; it needs nothing of the system."""
    return Sandbox(
        name=NAME,
        prefix=(),
        interpreter=interpreter,
        environment={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )
