"""The sandbox of plain containers: seccomp, Landlock and resource limits, without namespaces."""

from greenroom.judge.sandboxes import seccomp
from greenroom.judge.sandboxes.interpreter import Interpreter
from greenroom.judge.sandboxes.sandbox import Sandbox

NAME = "confined"
_DEVICES = ("/dev/urandom", "/dev/random")


def build(interpreter: Interpreter) -> Sandbox:
    """Make the sandbox; raises SeccompUnavailableError."""
    return Sandbox(
        name=NAME,
        prefix=(),
        interpreter=interpreter,
        filter=seccomp.compile_filter(),
        readable=(*map(str, interpreter.needed), *_DEVICES),
        environment={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )
