"""ValueError, AssertionError and PydanticCustomError become a 422; any other exception passes."""

from typing import Annotated

from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel
from pydantic_core import PydanticCustomError

# breaks: raise ValueError("odd") => raise LookupError("odd")
# breaks: number: Annotated[int, AfterValidator(validate)] => number: int
# breaks: raise PydanticCustomError("odd", "{n} is odd", {"n": value}) => raise ValueError("odd")
# breaks: raise TypeError("odd") => raise ValueError("odd")
# breaks: raise HTTPException(409, "odd") => raise ValueError("odd")


def by_value_error(value: int) -> int:
    raise ValueError("odd")


def by_assert(value: int) -> int:
    assert value % 2 == 0, "odd"
    return value


def by_custom_error(value: int) -> int:
    raise PydanticCustomError("odd", "{n} is odd", {"n": value})


def by_type_error(value: int) -> int:
    raise TypeError("odd")


def by_http_exception(value: int) -> int:
    raise HTTPException(409, "odd")


app = FastAPI()


def ask(validate) -> tuple[int, object]:
    class Row(BaseModel):
        number: Annotated[int, AfterValidator(validate)]
        other: int

    path = f"/{validate.__name__}"

    @app.post(path)
    def add(row: Row) -> None: ...

    answer = TestClient(app, raise_server_exceptions=False).post(
        path, json={"number": 3, "other": "x"}
    )
    if answer.status_code == 500:
        return 500, None
    detail = answer.json()["detail"]
    if isinstance(detail, str):
        return answer.status_code, detail
    return answer.status_code, [(e["type"], e["msg"]) for e in detail]


parts = by_value_error, by_assert, by_custom_error, by_type_error, by_http_exception
found = {part.__name__: ask(part) for part in parts}
for name, answer in found.items():
    print(f"{name}: {answer}")

other = ("int_parsing", "Input should be a valid integer, unable to parse string as an integer")
assert found["by_value_error"] == (422, [("value_error", "Value error, odd"), other])
assert found["by_assert"] == (422, [("assertion_error", "Assertion failed, odd"), other])
assert found["by_custom_error"] == (422, [("odd", "3 is odd"), other])
assert found["by_type_error"] == (500, None)
assert found["by_http_exception"] == (409, "odd")
