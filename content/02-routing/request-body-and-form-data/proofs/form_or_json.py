"""A body is a form or JSON for the whole route; the wrong one is a 422, and `loc` tells which."""

from typing import Annotated

from fastapi import FastAPI, Form
from fastapi.testclient import TestClient
from pydantic import BaseModel, Json

# breaks: username: Annotated[str, Form()] => username: str
# breaks: def take_order(order: Order) => def take_order(order: Annotated[Order, Form()])
# breaks: def mixed(order: Order, note: Annotated[str, Form()]) => def mixed(order: Order, note: str = "")
# breaks: order: Annotated[Json[Order], Form()] => order: Annotated[Order, Form()]


class Order(BaseModel):
    sku: str


app = FastAPI()


@app.post("/login")
def log_in(username: Annotated[str, Form()]) -> str:
    return username


@app.post("/orders")
def take_order(order: Order) -> str:
    return order.sku


@app.post("/mixed")
def mixed(order: Order, note: Annotated[str, Form()]) -> str:
    return order.sku


@app.post("/json-in-a-field")
def json_in_a_field(order: Annotated[Json[Order], Form()], note: Annotated[str, Form()]) -> str:
    return order.sku


client = TestClient(app)


def ask(path: str, **body: object) -> object:
    answer = client.post(path, **body)
    if answer.status_code == 200:
        return answer.json()
    return [(error["type"], error["loc"], error["input"]) for error in answer.json()["detail"]]


json_to_form = ask("/login", json={"username": "ana"})
form_to_json = ask("/orders", data={"sku": "a1"})
flat_mix = ask("/mixed", data={"sku": "a1", "note": "x"})
keyed_mix = ask("/mixed", data={"order": '{"sku": "a1"}', "note": "x"})
json_mix = ask("/mixed", json={"order": {"sku": "a1"}, "note": "x"})
field = ask("/json-in-a-field", data={"order": '{"sku": "a1"}', "note": "x"})
documented = list(app.openapi()["paths"]["/mixed"]["post"]["requestBody"]["content"])
print("JSON to a form route:", json_to_form)
print("a form to a JSON route:", form_to_json)
print("model and Form(), flat form:  ", flat_mix)
print("model and Form(), JSON text:  ", keyed_mix)
print("model and Form(), sent JSON:  ", json_mix)
print("Json[Order] in a form field:  ", field, "| /mixed documented as", documented)

assert json_to_form == [("missing", ["body", "username"], None)]
assert form_to_json == [("model_attributes_type", ["body"], "sku=a1")]
assert flat_mix == [("missing", ["body", "order"], None)]
assert [error[0] for error in keyed_mix] == ["model_attributes_type"]
assert [error[0] for error in json_mix] == ["missing", "missing"]
assert documented == ["application/x-www-form-urlencoded"]
assert field == "a1"
