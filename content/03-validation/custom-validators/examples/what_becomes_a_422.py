"""The same wrong number, refused in four ways: two are answers, two are accidents."""

from typing import Annotated

from fastapi import FastAPI, HTTPException
from pydantic import AfterValidator, BaseModel
from pydantic_core import PydanticCustomError


def by_value_error(value: int) -> int:
    raise ValueError("odd")


def by_custom_error(value: int) -> int:
    raise PydanticCustomError("odd", "{n} is odd", {"n": value})


def by_type_error(value: int) -> int:
    raise TypeError("odd")


def by_http_exception(value: int) -> int:
    raise HTTPException(422, "odd")


app = FastAPI()


def add(path: str, rule) -> None:
    class Row(BaseModel):
        number: Annotated[int, AfterValidator(rule)]

    @app.post(path)
    def post(row: Row) -> None: ...


add("/value-error", by_value_error)
add("/custom-error", by_custom_error)
add("/type-error", by_type_error)
add("/http-exception", by_http_exception)

# try: POST /value-error {"number": 3} -> 422 {"detail": [{"type": "value_error", "loc": ["body", "number"], "msg": "Value error, odd", "input": 3, "ctx": {"error": {}}}]}
# try: POST /custom-error {"number": 3} -> 422 {"detail": [{"type": "odd", "loc": ["body", "number"], "msg": "3 is odd", "input": 3, "ctx": {"n": 3}}]}
# try: POST /type-error {"number": 3} -> 500 Internal Server Error
# try: POST /http-exception {"number": 3} -> 422 {"detail": "odd"}
