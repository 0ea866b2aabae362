"""Who works here. Given: read it, do not change it."""

from secrets import compare_digest
from typing import Annotated

from fastapi import Body, FastAPI

_passwords: dict[str, str] = {}


def is_colleague(name: str, password: str) -> bool:
    known = _passwords.get(name, "")
    return known != "" and compare_digest(known.encode(), password.encode())


app = FastAPI(openapi_url=None)


@app.put("/colleagues/{name}")
def store(name: str, password: Annotated[str, Body(embed=True)]) -> None:
    _passwords[name] = password
