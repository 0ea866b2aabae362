"""How a submission's process ends: its traceback in the learner's own frames, then its status."""

import atexit
import os
import sys
import threading
import traceback
from types import TracebackType


def print_traceback(error: BaseException) -> None:
    """Print a plain Python traceback that begins at the learner's first frame."""
    trace = error.__traceback__
    while trace is not None and not _is_learners(trace):
        trace = trace.tb_next
    traceback.print_exception(type(error), error, trace)


def _is_learners(trace: TracebackType) -> bool:
    # Only the learner's files are compiled under relative names.
    name = trace.tb_frame.f_code.co_filename
    return not os.path.isabs(name) and not name.startswith("<frozen")


def exit_status(error: SystemExit) -> int:
    """Give the status that python(1) would exit with, and print a message as it would."""
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF
    sys.stderr.write(f"{error.code}\n")
    return 1


def leave(status: int) -> None:
    """End the process as the interpreter would: threads joined, exit functions run, flushed."""
    try:
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)
