"""A returned response is a success for dependencies, whatever its status; raising rolls back."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Response
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: return JSONResponse({"detail": "sold out"}, status_code=409) => raise HTTPException(409)
# breaks: raise HTTPException(409, "sold out") => return None
# breaks: response.status_code = 409 => raise HTTPException(409)
# breaks: raise SoldOut => return None
# breaks: return "no number" => return 1
# breaks: events.append("rolled back, kept quiet") => raise

app = FastAPI()
events: list[str] = []


def get_session() -> Iterator[str]:
    try:
        yield "session"
    except Exception as error:
        events.append(f"rolled back: {type(error).__name__}")
        raise
    else:
        events.append("committed")


def get_quiet_session() -> Iterator[str]:
    try:
        yield "session"
    except Exception:
        events.append("rolled back, kept quiet")


SessionDep = Annotated[str, Depends(get_session)]
QuietDep = Annotated[str, Depends(get_quiet_session)]


class SoldOut(Exception): ...


@app.exception_handler(SoldOut)
def answer_sold_out(request, error) -> JSONResponse:
    return JSONResponse({"detail": "sold out"}, 409)


@app.get("/returned")
def returned(session: SessionDep):
    return JSONResponse({"detail": "sold out"}, status_code=409)


@app.get("/raised")
def raised(session: SessionDep) -> None:
    raise HTTPException(409, "sold out")


@app.get("/status-set")
def status_set(session: SessionDep, response: Response) -> None:
    response.status_code = 409


@app.get("/own-error")
def own_error(session: SessionDep) -> None:
    raise SoldOut


@app.get("/invalid-answer")
def invalid_answer(session: SessionDep) -> int:
    return "no number"


@app.get("/swallowed")
def swallowed(session: QuietDep) -> None:
    raise HTTPException(409)


client = TestClient(app, raise_server_exceptions=False)


def outcome_of(path: str) -> tuple[int, list[str]]:
    events.clear()
    return client.get(path).status_code, list(events)


PATHS = ("/returned", "/raised", "/status-set", "/own-error", "/invalid-answer", "/swallowed")
seen = {path: outcome_of(path) for path in PATHS}
for path, (status, what) in seen.items():
    print(f"{path:16} {status} {what}")

assert seen["/returned"] == (409, ["committed"])
assert seen["/raised"] == (409, ["rolled back: HTTPException"])
assert seen["/status-set"] == (409, ["committed"])
assert seen["/own-error"] == (409, ["rolled back: SoldOut"])
assert seen["/invalid-answer"] == (500, ["rolled back: ResponseValidationError"])
assert seen["/swallowed"] == (500, ["rolled back, kept quiet"])
