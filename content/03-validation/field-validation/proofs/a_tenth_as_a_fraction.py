"""A tenth is exact from a text or JSON, not from a float, and FastAPI has read a float."""

from decimal import Decimal
from fractions import Fraction

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ValidationError

# breaks: Share.model_validate({"part": 0.1}).part => Share.model_validate({"part": "0.1"}).part
# breaks: Share.model_validate_json('{"part": 0.1}').part => Share.model_validate({"part": 0.1}).part
# breaks: def is_tenth(share: Share) -> bool: => def is_tenth(share: Exact) -> bool:
# breaks: Share(part="1/0") => Share(part="1/2")

TENTH = Fraction(1, 10)


class Share(BaseModel):
    part: Fraction


class Exact(BaseModel):
    part: Decimal


app = FastAPI()


@app.post("/shares")
def is_tenth(share: Share) -> bool:
    return share.part == TENTH


client = TestClient(app, raise_server_exceptions=False)
exact = {
    "text": Share.model_validate({"part": "0.1"}).part == TENTH,
    "float": Share.model_validate({"part": 0.1}).part == TENTH,
    "json": Share.model_validate_json('{"part": 0.1}').part == TENTH,
    "number over HTTP": client.post("/shares", json={"part": 0.1}).json(),
    "text over HTTP": client.post("/shares", json={"part": "1/10"}).json(),
    "decimal of a float": Exact(part=0.1).part == Decimal("0.1"),
}
try:
    Share(part="1/0")
    refused = "nothing"
except ValidationError as one:
    refused = one.errors()[0]["type"]
status = client.post("/shares", json={"part": "1/0"}).status_code
print("equal to a tenth:", exact)
print("1/0:", refused, status)

assert [exact["text"], exact["float"], exact["json"]] == [True, False, True]
assert [exact["number over HTTP"], exact["text over HTTP"]] == [False, True]
assert exact["decimal of a float"]
assert (refused, status) == ("fraction_parsing", 422)
