"""204 beside a return type is refused at start; without a type the value is dropped."""

from collections.abc import Callable

from fastapi import FastAPI, Response
from fastapi.testclient import TestClient

# breaks: @app.delete("/value", status_code=204) => @app.delete("/value", status_code=200)
# breaks: @app.delete("/silent") => @app.delete("/silent", status_code=204)
# breaks: def delete_declared() -> dict[str, int]: => def delete_declared() -> None:

app = FastAPI()


@app.delete("/value", status_code=204)
def delete_value():
    return {"deleted": 1}


@app.delete("/later")
def delete_later(response: Response) -> dict[str, int]:
    response.status_code = 204
    return {"deleted": 1}


@app.delete("/silent")
def delete_silent() -> None: ...


def delete_declared() -> dict[str, int]:
    return {"deleted": 1}


def delete_nothing() -> None: ...


def problem_of(function: Callable) -> str:
    try:
        FastAPI().delete("/", status_code=204)(function)
    except AssertionError as error:
        return str(error)
    return "accepted"


client = TestClient(app)
bodies = {path: client.delete(path) for path in ("/value", "/later", "/silent")}
declared, nothing = problem_of(delete_declared), problem_of(delete_nothing)
for path, answer in bodies.items():
    print(f"{path:8}", answer.status_code, answer.content)
print("204 and -> dict[str, int]:", declared)
print("204 and -> None:          ", nothing)

assert (bodies["/value"].status_code, bodies["/value"].content) == (204, b"")
assert (bodies["/later"].status_code, bodies["/later"].content) == (204, b"")
assert (bodies["/silent"].status_code, bodies["/silent"].content) == (200, b"null")
assert declared == "Status code 204 must not have a response body"
assert nothing == "accepted"
