"""What four frameworks say to a body that is no JSON, has no type, or a number for a text."""

import asyncio
from dataclasses import dataclass

import httpx2
from a2wsgi import WSGIMiddleware
from fastapi import FastAPI
from flask import Flask, request
from litestar import Litestar, post
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

# breaks: fastapi, flask = FastAPI() => fastapi, flask = FastAPI(strict_content_type=False)
# breaks: title: str = "" => title: int = 0

fastapi, flask = FastAPI(), Flask("shop")


@fastapi.post("/")
def of_fastapi(book: dict) -> dict:
    return book


@flask.post("/")
def of_flask():
    return request.get_json()


@dataclass
class Book:
    title: str = ""
    year: int = 0


@post("/")
async def of_litestar(data: Book) -> Book:
    return data


async def of_starlette(request: Request) -> JSONResponse:
    return JSONResponse(await request.json())


apps = {
    "FastAPI": fastapi,
    "Flask": WSGIMiddleware(flask),
    "Litestar": Litestar([of_litestar], logging_config=None),
    "Starlette": Starlette(routes=[Route("/", of_starlette, methods=["POST"])]),
}


async def statuses(content: bytes, **headers: str) -> dict[str, int]:
    seen = {}
    for name, app in apps.items():
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://shop") as client:
            seen[name] = (await client.post("/", content=content, headers=headers)).status_code
    return seen


JSON = {"Content-Type": "application/json"}
no_json = asyncio.run(statuses(b"{oops", **JSON))
no_type = asyncio.run(statuses(b"{}"))
number_as_title = asyncio.run(statuses(b'{"title": 1984}', **JSON))["Litestar"]
year_as_text = asyncio.run(statuses(b'{"year": "1965"}', **JSON))["Litestar"]
print("no JSON:", no_json)
print("JSON without a Content-Type:", no_type)
print("Litestar: a number as a text", number_as_title, " a text as a number", year_as_text)

assert no_json == {"FastAPI": 422, "Flask": 400, "Litestar": 400, "Starlette": 500}
assert no_type == {"FastAPI": 422, "Flask": 415, "Litestar": 201, "Starlette": 200}
assert (number_as_title, year_as_text) == (400, 201)
