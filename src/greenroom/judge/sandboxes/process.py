"""The weakest sandbox: resource and time limits only, for one's own code on one's own machine."""

from greenroom.judge.sandboxes.interpreter import Interpreter
from greenroom.judge.sandboxes.sandbox import ENVIRONMENT, Sandbox

NAME = "process"


def candidates(interpreter: Interpreter) -> list[Sandbox]:
    """Give the one way to put it up; it needs nothing of the system."""
    return [
        Sandbox(name=NAME, prefix=(), interpreter=interpreter, environment=ENVIRONMENT),
    ]
