"""A ValueError stands in `ctx` as the exception itself; a handler has to make JSON of it."""

from typing import Annotated

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel
from pydantic_core import PydanticCustomError

# breaks: raise ValueError("odd") => raise PydanticCustomError("odd", "odd", {"n": 1})
# breaks: raise PydanticCustomError("odd_number", "{n} is odd", {"n": value}) => raise ValueError("odd")
# breaks: JSONResponse(jsonable_encoder(error.errors()), 422) => JSONResponse(error.errors(), 422)


def by_value_error(value: int) -> int:
    raise ValueError("odd")


def by_custom_error(value: int) -> int:
    raise PydanticCustomError("odd_number", "{n} is odd", {"n": value})


class Plain(BaseModel):
    number: Annotated[int, AfterValidator(by_value_error)]


class Custom(BaseModel):
    number: Annotated[int, AfterValidator(by_custom_error)]


def make(handle) -> TestClient:
    app = FastAPI(exception_handlers={RequestValidationError: handle} if handle else {})

    @app.post("/plain")
    def plain(row: Plain) -> None: ...

    @app.post("/custom")
    def custom(row: Custom) -> None: ...

    return TestClient(app, raise_server_exceptions=False)


def as_they_are(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse(error.errors(), status_code=422)


def encoded(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse(jsonable_encoder(error.errors()), 422)


def ask(handle, path: str) -> tuple[int, object]:
    answer = make(handle).post(path, json={"number": 3})
    if answer.status_code == 500:
        return 500, None
    body = answer.json()
    return answer.status_code, (body if isinstance(body, list) else body["detail"])[0]["ctx"]


own, coded = ask(None, "/plain"), ask(None, "/custom")
raw, raw_custom = ask(as_they_are, "/plain"), ask(as_they_are, "/custom")
mended = ask(encoded, "/plain")
print("FastAPI's own handler, ValueError:  ", own)
print("FastAPI's own handler, custom error:", coded)
print("JSONResponse(errors()), ValueError: ", raw)
print("JSONResponse(errors()), custom error:", raw_custom)
print("jsonable_encoder, ValueError:       ", mended)

assert own == (422, {"error": {}})
assert coded == (422, {"n": 3})
assert raw == (500, None)
assert raw_custom == (422, {"n": 3})
assert mended == (422, {"error": {}})
