"""Starts the guest from its folder alone, so that no other folder becomes importable inside."""

import importlib
import importlib.util
import sys
from pathlib import Path

# A name that no submission may take (an identifier with a leading underscore is no file name).
PACKAGE = "_greenroom_guest"


def load() -> None:
    """Import this folder as a package of its own name, without touching sys.path."""
    here = Path(__file__).resolve().parent
    spec = importlib.util.spec_from_file_location(
        PACKAGE, here / "__init__.py", submodule_search_locations=[str(here)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"no guest package in {here}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


if __name__ == "__main__":
    sys.path.remove(str(Path(__file__).parent)) if str(Path(__file__).parent) in sys.path else None
    load()
    importlib.import_module(f"{PACKAGE}.zygote").main(int(sys.argv[1]))
