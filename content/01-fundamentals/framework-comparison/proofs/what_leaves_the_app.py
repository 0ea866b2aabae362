"""FastAPI filters by the return type, Litestar does not; a tuple is a status in Flask only."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from flask import Flask
from litestar import Litestar, get
from litestar.di import Provide
from pydantic import BaseModel

# breaks: def of_fastapi() -> User: => def of_fastapi() -> StoredUser:
# breaks: return shelf is SHELF  # Litestar => return shelf == SHELF
# breaks: {"detail": "No such book"}, 404  # Flask => {"detail": "No such book"}


class User(BaseModel):
    name: str


class StoredUser(User):
    password: str


SHELF = ["Dune"]
ANA = StoredUser(name="ana", password="secret")
fastapi, flask = FastAPI(), Flask("shop")


@fastapi.get("/user")
def of_fastapi() -> User:
    return ANA


@get("/user")
async def of_litestar() -> User:
    return ANA  # Litestar


async def get_shelf() -> list[str]:
    return SHELF


@get("/shelf", dependencies={"shelf": Provide(get_shelf)})
async def is_same_shelf(shelf: list[str]) -> bool:
    return shelf is SHELF  # Litestar


@fastapi.get("/book")
def missing_in_fastapi():
    return {"detail": "No such book"}, 404  # FastAPI


@flask.get("/book")
def missing_in_flask():
    return {"detail": "No such book"}, 404  # Flask


litestar = Litestar([of_litestar, is_same_shelf], logging_config=None)
filtered = TestClient(fastapi).get("/user").json()
whole = TestClient(litestar).get("/user").json()
pair = TestClient(fastapi).get("/book")
missing = flask.test_client().get("/book")
print("a User is declared, a StoredUser returned. FastAPI:", filtered, " Litestar:", whole)
same = TestClient(litestar).get("/shelf").json()
print("Litestar injects the same list:", same)
print("a tuple returned. FastAPI:", pair.status_code, pair.json(), " Flask:", missing.status_code)

assert filtered == {"name": "ana"}
assert whole == {"name": "ana", "password": "secret"}
assert not same
assert (pair.status_code, pair.json()) == (200, [{"detail": "No such book"}, 404])
assert (missing.status_code, missing.json) == (404, {"detail": "No such book"})
