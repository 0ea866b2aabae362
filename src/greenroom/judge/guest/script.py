"""Runs a submission as a script, as `python main.py` would."""

import sys
import types
from pathlib import Path

from .leaving import exit_status, print_traceback
from .spec import Spec


def run(spec: Spec, main: str) -> int:
    """Run one file as the main module; gives its exit status."""
    path = Path(spec.app_folder, main)
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    sys.argv[:] = [main]
    try:
        # The learner's own program, which is what this process exists to run.
        exec(compile(path.read_bytes(), main, "exec"), module.__dict__)  # noqa: S102
    except SystemExit as error:
        return exit_status(error)
    except BaseException as error:
        print_traceback(error)
        return 1
    return 0
