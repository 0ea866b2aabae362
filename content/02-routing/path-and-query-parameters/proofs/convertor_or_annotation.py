"""A convertor decides whether the route matches (404), an annotation what is valid (422)."""

from typing import Annotated
from uuid import UUID

from fastapi import FastAPI, Path
from fastapi.testclient import TestClient

# breaks: @app.get("/convertor/{number:int}") => @app.get("/convertor/{number}")
# breaks: @app.get("/annotation/{number}") => @app.get("/annotation/{number:int}")
# breaks: huge = "9" * 4301 => huge = "9" * 4300
# breaks: def both(number: str) -> str: => def both(number: int) -> str:
# breaks: @app.get("/uuid-convertor/{key:uuid}") => @app.get("/uuid-convertor/{key}")
# breaks: def uuid_annotation(key: UUID) -> str: => def uuid_annotation(key: str) -> str:
# breaks: def strict(number: Annotated[int, Path(strict=True)]) => def strict(number: int)
# breaks: def untyped(number) -> str: => def untyped(number: int) -> str:

app = FastAPI()


@app.get("/annotation/{number}")
def annotation(number: int) -> int:
    return number


@app.get("/convertor/{number:int}")
def convertor(number: int) -> int:
    return number


@app.get("/both/{number:int}")
def both(number: str) -> str:
    return str(number)


@app.get("/untyped/{number:int}")
def untyped(number) -> str:
    return type(number).__name__


@app.get("/strict/{number}")
def strict(number: Annotated[int, Path(strict=True)]) -> int:
    return number


@app.get("/uuid-convertor/{key:uuid}")
def uuid_convertor(key: UUID) -> str:
    return str(key)


@app.get("/uuid-annotation/{key}")
def uuid_annotation(key: UUID) -> str:
    return str(key)


client = TestClient(app, raise_server_exceptions=False)


def ask(path: str) -> object:
    answer = client.get(path)
    return answer.json() if answer.status_code == 200 else answer.status_code


texts = ["7", "007", "-7", "+7", "7.0", "1_000", "%207", "x"]
annotated = [ask(f"/annotation/{text}") for text in texts]
converted = [ask(f"/convertor/{text}") for text in texts]
huge = "9" * 4301
too_long = ask(f"/annotation/{huge}"), ask(f"/convertor/{huge}")
mixed = client.get("/both/42")
reason = mixed.json()["detail"][0]["type"] if mixed.status_code == 422 else "accepted"
schema = app.openapi()["paths"]["/untyped/{number}"]["get"]["parameters"][0]["schema"]
plain = "123e4567e89b12d3a456426614174000"
uuids = ask(f"/uuid-convertor/{plain}"), ask("/uuid-convertor/x"), ask("/uuid-annotation/x")
print("sent:                    ", texts)
print("number: int:             ", annotated)
print("{number:int}:            ", converted)
print("4301 digits:             ", dict(zip(["number: int", "{number:int}"], too_long)))
print("Path(strict=True), 7:    ", ask("/strict/7"))
print("{number:int} with str:   ", mixed.status_code, reason)
print("{number:int} untyped:    ", ask("/untyped/7"), "in Python,", schema, "in OpenAPI")
print("uuid without hyphens; x; x:", uuids)

assert annotated == [7, 7, -7, 7, 7, 1000, 7, 422]
assert converted == [7, 7, 404, 404, 404, 404, 404, 404]
assert too_long == (422, 500)
assert (mixed.status_code, reason) == (422, "string_type")
assert ask("/strict/7") == 422
assert schema == {"title": "Number"} and ask("/untyped/7") == "int"
assert uuids == ("123e4567-e89b-12d3-a456-426614174000", 404, 422)
