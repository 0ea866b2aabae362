"""FastAPI's deprecations are UserWarnings: a filter for DeprecationWarning lets them pass."""

import warnings

from fastapi import FastAPI
from fastapi.exceptions import FastAPIDeprecationWarning
from pydantic import BaseModel

# breaks: stops(DeprecationWarning, old_app) => stops(UserWarning, old_app)
# breaks: stops(FastAPIDeprecationWarning, old_app) => stops(DeprecationWarning, old_app)
# breaks: stops(DeprecationWarning, old_dump) => stops(UserWarning, old_dump)


class Item(BaseModel):
    name: str = "x"


def old_app() -> None:
    FastAPI(root_path="/api")


def old_dump() -> None:
    Item().dict()


def stops(category: type[Warning], call) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", category)
        try:
            call()
        except Warning:
            return True
    return False


by_standard = stops(DeprecationWarning, old_app)
by_own_name = stops(FastAPIDeprecationWarning, old_app)
pydantic = stops(DeprecationWarning, old_dump)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    warnings.simplefilter("ignore", DeprecationWarning)
    old_app()
shown = [w.category.__name__ for w in caught]
print("error::DeprecationWarning stops FastAPI's:         ", by_standard)
print("error::FastAPIDeprecationWarning stops FastAPI's:  ", by_own_name)
print("error::DeprecationWarning stops Pydantic's:        ", pydantic)
print("shown where DeprecationWarning is ignored:         ", shown)

assert not by_standard and by_own_name and pydantic
assert shown == ["FastAPIDeprecationWarning"]
