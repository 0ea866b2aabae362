"""The graph is built when a route is declared: what cannot be wired fails at import."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: Depends(Settings())] => Depends(Settings)]
# breaks: settings: Settings) -> None: => settings: Annotated[Settings, Depends()]) -> None:
# breaks: def __init__(self, other: "Annotated[Second, Depends()]") -> None: => def __init__(self) -> None:
# breaks: raise ConnectionError => return


class Settings:
    pass


class First:
    def __init__(self, other: "Annotated[Second, Depends()]") -> None:
        self.other = other


class Second:
    def __init__(self, other: Annotated[First, Depends()]) -> None:
        self.other = other


def connect() -> None:
    raise ConnectionError


def called(settings: Annotated[Settings, Depends(Settings())]) -> None: ...
def unmarked(settings: Settings) -> None: ...
def circular(first: Annotated[First, Depends()]) -> None: ...
def unreachable(connection: Annotated[None, Depends(connect)]) -> None: ...


def declare(endpoint) -> str:
    try:
        app = FastAPI()
        app.get("/")(endpoint)
    except Exception as error:
        return type(error).__name__
    return "starts"


results = {name.__name__: declare(name) for name in (called, unmarked, circular, unreachable)}
app = FastAPI()
app.get("/")(unreachable)
answer = TestClient(app, raise_server_exceptions=False).get("/")
print("at import:", results)
print("unreachable, first request:", answer.status_code)

assert results["called"] == "TypeError"
assert results["unmarked"] == "FastAPIError"
assert results["circular"] == "RecursionError"
assert results["unreachable"] == "starts"
assert answer.status_code == 500
