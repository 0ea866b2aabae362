"""Middleware stands around a mounted Flask app; dependencies and handlers end at the mount."""

import importlib
import warnings

from a2wsgi import WSGIMiddleware
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from flask import Flask, url_for
from starlette.exceptions import StarletteDeprecationWarning

# breaks: importlib.import_module("starlette.middleware.wsgi") => importlib.import_module("a2wsgi.wsgi")
# breaks: FastAPI(dependencies=[Depends(refuse)]) => FastAPI()
# breaks: app.mount("/old", WSGIMiddleware(old)) => app.mount("/old", Guarded(WSGIMiddleware(old)))

events: list[str] = []
old = Flask("old")


@old.before_request
def open_book() -> None:
    events.append("Flask before_request")


@old.after_request
def close_book(response):
    events.append("Flask after_request")
    return response


@old.get("/books")
def list_books() -> dict:
    events.append("Flask view")
    return {"next": url_for("list_books", page=2)}


@old.get("/broken")
def break_down() -> dict:
    raise KeyError("a bug of the old app")


def refuse() -> None:
    events.append("FastAPI dependency")
    raise HTTPException(401)


class Guarded:
    """A mount that refuses, as if the dependency reached it."""

    def __init__(self, inner) -> None:
        self.inner = inner

    async def __call__(self, scope, receive, send) -> None:
        await JSONResponse({}, status_code=401)(scope, receive, send)


app = FastAPI(dependencies=[Depends(refuse)])


@app.exception_handler(KeyError)
async def tell(request: Request, error: KeyError) -> JSONResponse:
    return JSONResponse({"told by": "FastAPI"}, status_code=400)


@app.middleware("http")
async def surround(request: Request, call_next):
    events.append("FastAPI middleware begins")
    response = await call_next(request)
    events.append("FastAPI middleware ends")
    return response


@app.get("/books")
def read_books() -> list:
    return []


app.mount("/old", WSGIMiddleware(old))
client = TestClient(app, raise_server_exceptions=False)

new = client.get("/books").status_code
events.clear()
mounted = client.get("/old/books")
for event in events:
    print(event)
with warnings.catch_warnings(record=True) as warned:
    warnings.simplefilter("always")
    importlib.import_module("starlette.middleware.wsgi")
caught = [warning.category for warning in warned]
print("own route:", new, " mounted route:", mounted.status_code, mounted.text.strip())
broken = client.get("/old/broken")
paths = list(client.get("/openapi.json").json()["paths"])
print("a bug in Flask:", broken.status_code, broken.headers["content-type"], " OpenAPI:", paths)

assert (new, mounted.status_code) == (401, 200)
assert mounted.json() == {"next": "/old/books?page=2"}
assert events[:5] == [
    "FastAPI middleware begins",
    "Flask before_request",
    "Flask view",
    "Flask after_request",
    "FastAPI middleware ends",
]
assert (broken.status_code, broken.headers["content-type"][:9]) == (500, "text/html")
assert paths == ["/books"]
assert caught == [StarletteDeprecationWarning]
