"""The key is the object in `Depends`: not its name, and not the factory that made it."""

import sys
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: overrides[get_user] = fake => overrides[require] = fake
# breaks: overrides[require("admin")] = fake => overrides[named] = fake
# breaks: @dataclass(frozen=True) => @dataclass(frozen=True, eq=False)
# breaks: sys.modules[__name__].get_user = fake => overrides[get_user] = fake


def get_user() -> str:
    return "real"


def require(role: str):
    def check() -> str:
        return "real"

    return check


named = require("admin")


@dataclass(frozen=True)
class Require:
    role: str

    def __call__(self) -> str:
        return "real"


def fake() -> str:
    return "fake"


app = FastAPI()
overrides = app.dependency_overrides
declared_user = get_user


@app.get("/")
def read(
    user: Annotated[str, Depends(get_user)],
    closure: Annotated[str, Depends(named)],
    made: Annotated[str, Depends(Require("admin"))],
) -> list[str]:
    return [user, closure, made]


client = TestClient(app)
sys.modules[__name__].get_user = fake  # what monkeypatch.setattr(main, "get_user", fake) does
patched = client.get("/").json()
get_user = declared_user
overrides[get_user] = fake
by_object = client.get("/").json()
overrides.clear()
overrides[require("admin")] = fake
overrides[Require("admin")] = fake
made_again = client.get("/").json()
overrides.clear()
overrides[named] = fake
by_name = client.get("/").json()
print("name patched in the module:      ", patched)
print("overridden by the object:        ", by_object)
print("factory called again, equal class:", made_again)
print("the closure that was kept:       ", by_name)

assert patched == ["real", "real", "real"]
assert by_object == ["fake", "real", "real"]
assert made_again == ["real", "real", "fake"]
assert by_name == ["real", "fake", "real"]
