"""`fastapi dev` looks for six files, takes the package from `__init__.py`, and prefers `app`."""

import os
import sys
import tempfile
from pathlib import Path

from fastapi_cli.config import FastAPIConfig
from fastapi_cli.discover import get_import_data

# breaks: {"app/main.py": APP, "app/__init__.py": ""} => {"app/main.py": APP}
# breaks: {"app/main.py": RELATIVE, "app/parts.py": ""} => {"app/main.py": RELATIVE, "app/parts.py": "", "app/__init__.py": ""}
# breaks: {"main.py": APP, "app.py": APP} => {"app.py": APP}
# breaks: {"main.py": "from fastapi import FastAPI\nadmin = FastAPI()\nzeta = app = FastAPI()"} => {"main.py": "from fastapi import FastAPI\nadmin = FastAPI()\nzeta = FastAPI()"}
# breaks: entrypoint = "shop.web:site" => name = "shop.web:site"

APP = "from fastapi import FastAPI\napp = FastAPI()\n"
RELATIVE = "from fastapi import FastAPI\nfrom . import parts\napp = FastAPI()\n"


def lay(files: dict[str, str]) -> None:
    """Goes to a new folder with these files."""
    folder = Path(tempfile.mkdtemp())
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    os.chdir(folder)


def find(files: dict[str, str]) -> str:
    lay(files)
    path = sys.path.copy()
    try:
        return get_import_data().import_string
    except Exception as error:
        return type(error).__name__
    finally:
        sys.path[:] = path
        for name in [n for n in sys.modules if n.split(".")[0] in {"main", "app", "api", "shop"}]:
            del sys.modules[name]


both = find({"main.py": APP, "app.py": APP})
package = find({"app/main.py": APP, "app/__init__.py": ""})
folder = find({"app/main.py": APP})
relative = find({"app/main.py": RELATIVE, "app/parts.py": ""})
preferred = find(
    {"main.py": "from fastapi import FastAPI\nadmin = FastAPI()\nzeta = app = FastAPI()"}
)
elsewhere = find({"shop/web.py": APP, "shop/__init__.py": ""})
lay({"pyproject.toml": '[tool.fastapi]\nentrypoint = "shop.web:site"\n'})
configured = FastAPIConfig.resolve().entrypoint
print("main.py and app.py:              ", both)
print("app/main.py in a package:        ", package)
print("app/main.py without __init__.py: ", folder)
print("... and a relative import:       ", relative)
print("admin, app and zeta in main.py:  ", preferred)
print("shop/web.py:                     ", elsewhere)
print("entrypoint in pyproject.toml:    ", configured)

assert both == "main:app"
assert package == "app.main:app"
assert folder == "main:app"
assert relative == "ImportError"
assert preferred == "main:app"
assert elsewhere == "FastAPICLIException"
assert configured == "shop.web:site"
