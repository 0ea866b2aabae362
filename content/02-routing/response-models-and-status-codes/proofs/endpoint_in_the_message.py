"""str() of a validation error names file and function of the endpoint, a traceback not."""

import traceback
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError, ResponseValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from fastapi.testclient import TestClient

# breaks: return PlainTextResponse(str(error), 400) => return PlainTextResponse(str(error.errors()), 400)
# breaks: def count(item: str) -> int: => def count(item: str) -> str:
# breaks: return item  # of the wrong type => return int(item)
# breaks: return JSONResponse(error.errors(), 422) => return JSONResponse(str(error), 422)

app = FastAPI()
plain = FastAPI()


@app.exception_handler(RequestValidationError)
async def tell_all(request: Request, error: RequestValidationError) -> PlainTextResponse:
    return PlainTextResponse(str(error), 400)


@plain.exception_handler(RequestValidationError)
async def tell_errors(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse(error.errors(), 422)


@plain.get("/items/{number}")
@app.get("/items/{number}")
def read_item(number: int) -> int:
    return number


@app.get("/count/{item}")
def count(item: str) -> int:
    return item  # of the wrong type


def parts(text: str) -> list[str]:
    wanted = {
        "input": "'seven'",
        "file": Path(__file__).name,
        "function": "read_item",
        "source": "-> int",
    }
    return [name for name, part in wanted.items() if part in text.replace('"', "'")]


told = parts(TestClient(app).get("/items/seven").text)
told_plain = parts(TestClient(plain).get("/items/seven").text)
try:
    TestClient(app).get("/count/many")
    message, own_frames = "", ["no error"]
except ResponseValidationError as error:
    message = str(error)
    frames = traceback.extract_tb(error.__traceback__)
    own_frames = [frame.name for frame in frames if frame.name == "count"]
except ValueError:
    message, own_frames = "", ["count"]
print("str(error) tells the client:", told)
print("errors() tell the client:", told_plain)
print(message.splitlines()[-2:], "frames of count:", own_frames)

assert told == ["input", "file", "function"]
assert told_plain == ["input"]
assert "in count" in message and "GET /count/{item}" in message
assert own_frames == []
