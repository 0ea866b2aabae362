"""A tag changed on an instance: a warning about the tag's member, and it can't be read again."""

import warnings
from typing import Annotated, Literal

from pydantic import BaseModel, Field, ValidationError

# breaks: Field(discriminator="kind") => Field(description="kind")
# breaks: class Pickup(BaseModel): => class Pickup(BaseModel, validate_assignment=True):
# breaks: street: str  # of a courier => shop: str


class Pickup(BaseModel):
    kind: Literal["pickup"]
    shop: str


class Courier(BaseModel):
    kind: Literal["courier"]
    street: str  # of a courier


class Order(BaseModel):
    delivery: Annotated[Pickup | Courier, Field(discriminator="kind")]


order = Order(delivery={"kind": "pickup", "shop": "main"})
try:
    order.delivery.kind = "courier"
except ValidationError as error:
    print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    written = order.model_dump_json()
told = [str(one.message) for one in caught]
expected = [name for name in ("Courier", "literal") if any(f"Expected `{name}" in s for s in told)]
try:
    read = str(Order.model_validate_json(written))
except ValidationError as error:
    read = [(one["type"], one["loc"]) for one in error.errors()]
print("written:", written)
print("expected, say the warnings:", expected)
print("read:", read)

assert written == '{"delivery":{"kind":"courier","shop":"main"}}'
assert expected == ["Courier"]
assert read == [("missing", ("delivery", "courier", "street"))]
