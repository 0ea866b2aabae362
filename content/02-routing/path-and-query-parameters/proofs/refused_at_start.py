"""Declarations that can never work fail when the app is built; dead ones are accepted."""

import warnings
from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Path, Query
from fastapi.testclient import TestClient

# breaks: Query(min_items=1) => Query(min_length=1)
# breaks: Annotated[int, Path()] = 5 => Annotated[int, Path()]
# breaks: "/{x:integer}" => "/{x:int}"
# breaks: "/{x}/{x}" => "/{x}/{y}"
# breaks: x: list[int] => x: int
# breaks: Query(example=3) => Query(examples=[3])
# breaks: unnamed.get("/things/{thing-id}") => unnamed.get("/things/{thing_id}")
# breaks: unnamed.get("/orders/{order_id}")(lambda: "first") => unnamed.get("/orders")(lambda: "first")


def with_unknown_keyword() -> None:
    Query(min_items=1)


def with_path_default() -> None:
    def read(x: Annotated[int, Path()] = 5) -> int:
        return x

    FastAPI().get("/{x}")(read)


def with_unknown_convertor() -> None:
    FastAPI().get("/{x:integer}")(lambda x: x)


def with_name_twice() -> None:
    FastAPI().get("/{x}/{x}")(lambda: 1)


def with_list_in_path() -> None:
    def read(x: list[int]) -> int:
        return len(x)

    FastAPI().get("/{x}")(read)


def problem_of(build: Callable[[], None]) -> str:
    try:
        build()
    except (AssertionError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return "accepted"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Query(example=3)
unnamed = FastAPI()
unnamed.get("/things/{thing-id}")(lambda: "found")
unnamed.get("/orders/{order_id}")(lambda: "first")
unnamed.get("/orders/{order_id}")(lambda: "second")
client = TestClient(unnamed)
hyphen = client.get("/things/7").status_code, client.get("/things/{thing-id}").status_code
unread = client.get("/orders/5").json()
problems = {
    build.__name__: problem_of(build)
    for build in (
        with_unknown_keyword,
        with_path_default,
        with_unknown_convertor,
        with_name_twice,
        with_list_in_path,
    )
}
for name, problem in problems.items():
    print(f"{name:24} {problem}")
print(f"{'Query, example=3':24} {[w.category.__name__ for w in caught]}")
print(f"{'{thing-id}':24} /things/7: {hyphen[0]}, /things/{{thing-id}}: {hyphen[1]}")
print(f"{'{order_id}, unread, twice':24} {unread}")

assert problems == {
    "with_unknown_keyword": "TypeError: Query() got an unexpected keyword argument 'min_items'",
    "with_path_default": "AssertionError: Path parameters cannot have default values",
    "with_unknown_convertor": "AssertionError: Unknown path convertor 'integer'",
    "with_name_twice": "ValueError: Duplicated param name x at path /{x}/{x}",
    "with_list_in_path": "AssertionError: Path params must be of one of the supported types",
}
assert [w.category.__name__ for w in caught] == ["FastAPIDeprecationWarning"]
assert hyphen == (404, 200)
assert unread == "first"
