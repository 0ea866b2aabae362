"""A file that is imported under two names is two modules; two files that need each other fail."""

import importlib
import sys
import tempfile
from pathlib import Path

# breaks: importlib.import_module("main") => importlib.import_module("shop.main")
# breaks: from circle import app\n => from fastapi import Request\n
# breaks: (folder / "calendar.py") => (folder / "calendars.py")

folder = Path(tempfile.mkdtemp())
(folder / "shop").mkdir()
(folder / "shop/__init__.py").touch()
(folder / "shop/main.py").write_text("orders = []\n")
(folder / "circle.py").write_text(
    "from fastapi import FastAPI\nfrom circle_router import router\n"
    "app = FastAPI()\napp.include_router(router)\n"
)
(folder / "circle_router.py").write_text(
    "from circle import app\nfrom fastapi import APIRouter\nrouter = APIRouter()\n"
)
(folder / "calendar.py").write_text("mine = True\n")
sys.modules.pop("calendar", None)
sys.path[:0] = [str(folder), str(folder / "shop")]

as_package = importlib.import_module("shop.main")
as_file = importlib.import_module("main")
as_package.orders.append("lamp")
shared = as_file.orders == ["lamp"]


def import_circle() -> str:
    try:
        importlib.import_module("circle")
    except ImportError as error:
        return str(error).split(" (")[0]
    return "imported"


circle = import_circle()
shadowed = hasattr(importlib.import_module("calendar"), "mine")
print("main and shop.main share their list:", shared)
print("two modules that need each other:   ", circle)
print("calendar.py hides the library:      ", shadowed)

assert not shared
assert circle == "cannot import name 'app' from partially initialized module 'circle'"
assert shadowed
