"""The overrides belong to the app and stay: clear() also takes those of the fixture around."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: app.dependency_overrides = before => app.dependency_overrides.clear()
# breaks: with clearing(get_clock, => with restoring(get_clock,
# breaks: app.dependency_overrides[get_user] = lambda: "left" => app.dependency_overrides[get_clock] = get_clock

app = FastAPI()


def get_user() -> str:
    return "real user"


def get_clock() -> str:
    return "real clock"


@app.get("/")
def read(
    user: Annotated[str, Depends(get_user)], clock: Annotated[str, Depends(get_clock)]
) -> list[str]:
    return [user, clock]


client = TestClient(app)


@contextmanager
def clearing(real: Callable, fake: Callable) -> Iterator[None]:
    app.dependency_overrides[real] = fake
    try:
        yield
    finally:
        app.dependency_overrides.clear()


@contextmanager
def restoring(real: Callable, fake: Callable) -> Iterator[None]:
    before = app.dependency_overrides.copy()
    app.dependency_overrides[real] = fake
    try:
        yield
    finally:
        app.dependency_overrides = before


def first_test() -> None:
    app.dependency_overrides[get_user] = lambda: "left"


def second_test() -> list[str]:
    return client.get("/").json()


first_test()
leaked = second_test()
app.dependency_overrides.clear()
with clearing(get_user, lambda: "ana"):
    with clearing(get_clock, lambda: "noon"):
        inside = client.get("/").json()
    after_clear = client.get("/").json()
with restoring(get_user, lambda: "ana"):
    with restoring(get_clock, lambda: "noon"):
        pass
    after_restore = client.get("/").json()
print("a test that cleans nothing, the next test sees:", leaked)
print("two fixtures, both active:", inside)
print("the inner one has cleared:", after_clear)
print("the inner one has restored:", after_restore)

assert leaked == ["left", "real clock"]
assert inside == ["ana", "noon"]
assert after_clear == ["real user", "real clock"]
assert after_restore == ["ana", "real clock"]
