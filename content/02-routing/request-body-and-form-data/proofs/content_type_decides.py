"""A body is parsed as JSON for `application/json` and `application/*+json`, for nothing else."""

from typing import Annotated

from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: lenient = FastAPI(strict_content_type=False) => lenient = FastAPI()
# breaks: strict = FastAPI() => strict = FastAPI(strict_content_type=False)
# breaks: text: Annotated[str, Body(media_type="text/plain")] => text: Annotated[str, Body(media_type="text/plain", embed=True)]
# breaks: def take_order(order: Order) => def take_order(order: Annotated[str, Body()])


class Order(BaseModel):
    sku: str


strict = FastAPI()
lenient = FastAPI(strict_content_type=False)


@strict.post("/orders")
@lenient.post("/orders")
def take_order(order: Order) -> str:
    return order.sku if isinstance(order, Order) else order


@strict.post("/notes")
def take_note(text: Annotated[str, Body(media_type="text/plain")]) -> str:
    return text


def send(app: FastAPI, path: str, content: str, content_type: str | None) -> object:
    headers = {"Content-Type": content_type} if content_type else {}
    answer = TestClient(app).post(path, content=content, headers=headers)
    if answer.status_code == 200:
        return answer.json()
    return [(error["type"], error["loc"]) for error in answer.json()["detail"]]


ORDER = '{"sku": "a1"}'
TYPES = (
    "application/json",
    "application/json; charset=utf-8",
    "application/vnd.shop+json",
    "text/plain",
    "text/json",
    "application/x-www-form-urlencoded",
    None,
)
by_type = {kind: send(strict, "/orders", ORDER, kind) for kind in TYPES}
lenient_none = send(lenient, "/orders", ORDER, None)
lenient_text = send(lenient, "/orders", ORDER, "text/plain")
notes = [
    send(strict, "/notes", "hello", "text/plain"),
    send(strict, "/notes", '"hello"', "application/json"),
    send(strict, "/notes", ORDER, "application/json"),
]
for kind, seen in by_type.items():
    print(f"{kind!s:36}", seen)
print("strict_content_type=False, no header:", lenient_none)
print("strict_content_type=False, text/plain:", lenient_text)
print("Body(media_type='text/plain'), as text, as JSON, as an object:", notes)

refused = [("model_attributes_type", ["body"])]
assert list(by_type.values()) == ["a1", "a1", "a1", refused, refused, refused, refused]
assert lenient_none == "a1"
assert lenient_text == refused
assert notes == ["hello", "hello", [("string_type", ["body"])]]
