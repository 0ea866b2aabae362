"""`model_config` holds for one model: forbid, strict, stripping and frozen do not reach inside."""

from pydantic import BaseModel, ValidationError

# breaks: class Address(BaseModel): => class Address(BaseModel, extra="forbid"):
# breaks: extra="forbid", strict=True => extra="ignore", strict=True
# breaks: class Base(BaseModel, extra="forbid"): => class Base(BaseModel):


class Address(BaseModel):
    city: str
    floor: int = 0


class Order(BaseModel, extra="forbid", strict=True, str_strip_whitespace=True, frozen=True):
    note: str = ""
    address: Address


class Base(BaseModel, extra="forbid"):
    """What every request model of an API inherits."""


class Inner(Base):
    city: str


class Outer(Base):
    address: Inner


def ask(model: type[BaseModel], data: dict) -> object:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        return [item["loc"] for item in error.errors()]


inside = ask(Order, {"note": " x ", "address": {"city": " Rome ", "floor": "3", "flor": 4}})
outside = ask(Order, {"address": {"city": "Rome"}, "addres": {}})
inherited = ask(Outer, {"address": {"city": "Rome", "flor": 4}})
print("inside:   ", repr(inside))
print("outside:  ", outside)
print("inherited:", inherited)
if isinstance(inside, Order):
    inside.address.city = "Oslo"
    print("frozen outside, changed inside:", inside.address.city)

assert isinstance(inside, Order) and inside.note == "x"
assert (inside.address.floor, inside.address.city) == (3, "Oslo")
assert outside == [("addres",)]
assert inherited == [("address", "flor")]
