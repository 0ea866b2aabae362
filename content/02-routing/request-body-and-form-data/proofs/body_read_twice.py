"""`request.body()` is kept and may be asked for again; after a form was parsed it is gone."""

import hashlib
import hmac
import json
from typing import Annotated

from fastapi import Depends, FastAPI, Form, Header, Request
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: def take_json(event: Event) => def take_json(id: Annotated[int, Form()])
# breaks: @app.post("/form", dependencies=[Depends(read_bytes)]) => @app.post("/form")
# breaks: def behind_middleware(id: Annotated[int, Form()]) => def behind_middleware(event: Event)
# breaks: return await request.body() => return json.dumps(await request.json()).encode()
# breaks: hmac.compare_digest("c0ffee", x_signature) => "c0ffee" == x_signature
# breaks: await request.form() => await request.body()


class Event(BaseModel):
    id: int


app, outer = FastAPI(), FastAPI()
seen: list[bytes] = []


async def read_bytes(request: Request) -> bytes:
    return await request.body()


RawBody = Annotated[bytes, Depends(read_bytes)]


@app.post("/json", dependencies=[Depends(read_bytes)])
def take_json(event: Event) -> str:
    return "json"


@app.post("/form", dependencies=[Depends(read_bytes)])
def take_form(id: Annotated[int, Form()]) -> str:
    return "form"


@app.post("/form-again")
async def form_again(request: Request, id: Annotated[int, Form()]) -> object:
    return (await request.form())["id"]


@app.post("/signature")
async def sign(raw: RawBody) -> str:
    return hmac.new(b"secret", raw, hashlib.sha256).hexdigest()


@app.post("/compare/text")
async def compare_text(x_signature: Annotated[str, Header()]) -> bool:
    return hmac.compare_digest("c0ffee", x_signature)


@app.post("/compare/bytes")
async def compare_bytes(x_signature: Annotated[str, Header()]) -> bool:
    return hmac.compare_digest(b"c0ffee", x_signature.encode())


@outer.middleware("http")
async def look_at_body(request: Request, call_next):
    seen.append(await request.body())
    return await call_next(request)


@outer.post("/form")
def behind_middleware(id: Annotated[int, Form()]) -> str:
    return "form"


client = TestClient(app, raise_server_exceptions=False)
as_json = client.post("/json", json={"id": 7}).status_code
as_form = client.post("/form", data={"id": 7}).status_code
again = client.post("/form-again", data={"id": 7})
middleware = TestClient(outer).post("/form", data={"id": 7}).status_code
sent = b'{"id":7,   "name":"Z\\u00fcrich"}'
expected = hmac.new(b"secret", sent, hashlib.sha256).hexdigest()
of_raw = client.post("/signature", content=sent, headers={"Content-Type": "application/json"})
of_dumped = hmac.new(b"secret", json.dumps(json.loads(sent)).encode(), hashlib.sha256).hexdigest()
compared = [
    client.post(f"/compare/{kind}", headers={"X-Signature": "ü".encode("latin-1")}).status_code
    for kind in ("text", "bytes")
]
print("compare_digest with ü, as text, as bytes:", compared)
print("body() in a dependency of a JSON route:", as_json)
print("body() in a dependency of a form route:", as_form)
print("form() a second time:", again.status_code)
print("body() in a middleware, form behind it:", middleware, seen)
print(
    "signature of the bytes, of parsed and dumped:",
    of_raw.json() == expected,
    of_dumped == expected,
)

assert as_json == 200
assert as_form == 500
assert (again.status_code, again.text) == (200, '"7"')
assert (middleware, seen) == (200, [b"id=7"])
assert of_raw.json() == expected and of_dumped != expected
assert compared == [500, 200]
