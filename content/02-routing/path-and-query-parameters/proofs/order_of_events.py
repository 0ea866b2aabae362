"""Middleware, match, convertor, path values, query values, then one 422 or the endpoint."""

from typing import Annotated

from fastapi import FastAPI, Path, Query, Request
from fastapi.testclient import TestClient
from pydantic import BeforeValidator
from starlette.convertors import Convertor, register_url_convertor

# breaks: @app.get("/shelves/{shelf:letter}/books") => @app.get("/shelves/{shelf}/books")
# breaks: limit: Annotated[int, Query(le=50), BeforeValidator(note_query)] => limit: Annotated[int, BeforeValidator(note_query)]
# breaks: @app.middleware("http") => @app.get("/unused")
# breaks: regex = "[A-Za-z]" => regex = "[A-Za-z0-9]+"
# breaks: shelf: Annotated[str, Path(pattern="^[a-m]$"), BeforeValidator(note_path)] => shelf: Annotated[str, BeforeValidator(note_path)]

events: list[str] = []


class LetterConvertor(Convertor[str]):
    regex = "[A-Za-z]"

    def convert(self, value: str) -> str:
        events.append("convertor called")
        return value.lower()

    def to_string(self, value: str) -> str:
        return value


def note_path(value: str) -> str:
    events.append("path value validated")
    return value


def note_query(value: str) -> str:
    events.append("query value validated")
    return value


register_url_convertor("letter", LetterConvertor())
app = FastAPI()


@app.middleware("http")
async def note_request(request: Request, call_next):
    events.append(f"middleware sees {request.url.path}")
    return await call_next(request)


@app.get("/shelves/{shelf:letter}/books")
def list_books(
    limit: Annotated[int, Query(le=50), BeforeValidator(note_query)],
    shelf: Annotated[str, Path(pattern="^[a-m]$"), BeforeValidator(note_path)],
) -> str:
    events.append("endpoint runs")
    return f"{shelf}, {limit}"


def events_of(path: str) -> tuple[int, list[str], list]:
    events.clear()
    answer = TestClient(app).get(path)
    errors = (
        [error["loc"] for error in answer.json()["detail"]] if answer.status_code == 422 else []
    )
    return answer.status_code, list(events), errors


good, bad = events_of("/shelves/%41/books?limit=5"), events_of("/shelves/z/books?limit=99")
no_match = events_of("/shelves/42/books?limit=99")
for title, (status, happened, errors) in {"good": good, "bad": bad, "no match": no_match}.items():
    print(f"{title:8} {status}: {' > '.join(happened)} {errors}")

steps = ["convertor called", "path value validated", "query value validated"]
assert good[:2] == (200, ["middleware sees /shelves/A/books", *steps, "endpoint runs"])
both = [["path", "shelf"], ["query", "limit"]]
assert bad == (422, ["middleware sees /shelves/z/books", *steps], both)
assert no_match[:2] == (404, ["middleware sees /shelves/42/books"])
