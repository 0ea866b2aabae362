"""What a 409 with two fields is answered and what is documented, in five ways of writing it."""

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: raise HTTPException(409, BODY) => return JSONResponse(BODY, 409)
# breaks: responses=FULL, response_model=None => responses=FULL, response_model=Booking
# breaks: response: Response) -> Booking | NoSeats => response: Response) -> NoSeats
# breaks: responses=FULL, response_model=Booking => response_model=Booking
# breaks: @app.post("/handler", status_code=201, responses=FULL) => @app.post("/handler", status_code=201)


class Booking(BaseModel):
    code: str


class NoSeats(BaseModel):
    detail: str
    seats_left: int


class Full(Exception):
    pass


app = FastAPI()
FULL = {409: {"model": NoSeats}}
BODY = {"detail": "Full", "seats_left": 2}


@app.post("/exception", status_code=201, responses=FULL)
def exception() -> Booking:
    raise HTTPException(409, BODY)


@app.post("/no-model", status_code=201, responses=FULL, response_model=None)
def no_model() -> Booking | JSONResponse:
    return JSONResponse(BODY, 409)


@app.post("/union", status_code=201)
def union(response: Response) -> Booking | NoSeats:
    response.status_code = 409
    return NoSeats.model_validate(BODY)


@app.post("/returned", status_code=201, responses=FULL, response_model=Booking)
def returned() -> Booking | JSONResponse:
    return JSONResponse(BODY, 409)


@app.post("/handler", status_code=201, responses=FULL)
def handler() -> Booking:
    raise Full


@app.exception_handler(Full)
def refuse(request: Request, error: Full) -> JSONResponse:
    return JSONResponse(BODY, 409)


def names(schema: dict) -> list[str]:
    return [each["$ref"].split("/")[-1] for each in schema.get("anyOf", [schema]) if each]


def told(path: str) -> dict[str, list[str]]:
    """The schemas of 201 and 409 in the document."""
    answers = app.openapi()["paths"][path]["post"]["responses"]
    return {
        status: names(answers[status]["content"]["application/json"]["schema"])
        for status in ("201", "409")
        if status in answers
    }


client = TestClient(app)
paths = ("/exception", "/no-model", "/union", "/returned", "/handler")
flat = {path: client.post(path).json() == BODY for path in paths}
documented = {path: told(path) for path in paths}
for path in paths:
    print(path, "| side by side:", flat[path], "| document:", documented[path])

right = {"201": ["Booking"], "409": ["NoSeats"]}
assert [client.post(path).status_code for path in paths] == [409] * 5
assert flat == {path: path != "/exception" for path in paths}
assert client.post("/exception").json() == {"detail": BODY}
assert documented["/no-model"] == {"201": [], "409": ["NoSeats"]}
assert documented["/union"] == {"201": ["Booking", "NoSeats"]}
assert [documented[path] for path in ("/returned", "/handler")] == [right, right]
