"""A model is checked when it is built; assignment, model_copy and model_construct are not."""

import warnings

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, ValidationError

# breaks: class Price(BaseModel): => class Price(BaseModel, validate_assignment=True):
# breaks: Price.model_construct(cents="many") => Price(cents=7)
# breaks: price.model_copy(update={"cents": "many", "cent": 1}) => Price.model_validate({"cents": 7})
# breaks: return wrong_price() => return {"cents": 7}
# breaks: ConfigDict(validate_assignment=True) => ConfigDict()


class Price(BaseModel):
    cents: int


class Watched(BaseModel):
    model_config = ConfigDict(validate_assignment=True)
    cents: int


def assign(model: BaseModel, value: object) -> object:
    try:
        model.cents = value
    except ValidationError as error:
        return error.errors()[0]["type"]
    return model.cents


def wrong_price() -> Price:
    price = Price(cents=1)
    assign(price, "many")
    return price


app = FastAPI()


@app.get("/price")
def read_price() -> Price:
    return wrong_price()


price = Price(cents=1)
assigned = assign(price, "many")
copied = price.model_copy(update={"cents": "many", "cent": 1})
constructed = Price.model_construct(cents="many")
watched = assign(Watched(cents=1), "many"), assign(Watched(cents=1), "7")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    answer = TestClient(app, raise_server_exceptions=False).get("/price")
warned = any("PydanticSerializationUnexpectedValue" in str(w.message) for w in caught)
print("assigned:           ", assigned)
print("model_copy:         ", copied.__dict__)
print("model_construct:    ", constructed.__dict__)
print("validate_assignment:", watched)
print("sent to the client: ", answer.status_code, answer.text, "warned:", warned)

assert assigned == "many"
assert copied.__dict__ == {"cents": "many", "cent": 1}
assert constructed.__dict__ == {"cents": "many"}
assert watched == ("int_parsing", 7)
assert (answer.status_code, answer.json(), warned) == (200, {"cents": "many"}, True)
