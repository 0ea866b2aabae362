"""Lax mode converts where nothing is lost; strict mode converts nothing but JSON's own gaps."""

from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError

# breaks: quantity: int = 1 => quantity: float = 1
# breaks: sku: str => sku: str | int
# breaks: class Order(BaseModel): => class Order(BaseModel, extra="forbid"):
# breaks: code: int | str => code: int


class Order(BaseModel):
    sku: str
    quantity: int = 1


class Mixed(BaseModel):
    code: int | str
    paid: bool = False
    due: date | None = None
    price: Decimal = Decimal(0)


def outcome(model: type[BaseModel], **data: Any) -> Any:
    try:
        return list(model(**data).model_dump(exclude_unset=True).values())
    except ValidationError as error:
        return [problem["type"] for problem in error.errors()]


quantities = {
    repr(value): outcome(Order, sku="a", quantity=value)[-1]
    for value in ("3", " 3 ", 3.0, True, 3.5, "3.5", None)
}
numbers = outcome(Order, sku=5)
misspelt = outcome(Order, sku="a", quantitty=5)
unions = [outcome(Mixed, code=value)[0] for value in (7, "7")]
others = outcome(Mixed, code=1, paid="yes", due="2026-11-24T00:00:00", price=0.1)
print("quantity: int takes", quantities)
print("sku takes 5?       ", numbers)
print("an unknown name:   ", misspelt)
print("code takes 7, '7': ", unions)
print("bool, date, Decimal", others)

assert quantities == {
    "'3'": 3,
    "' 3 '": 3,
    "3.0": 3,
    "True": 1,
    "3.5": "int_from_float",
    "'3.5'": "int_parsing",
    "None": "int_type",
}
assert numbers == ["string_type"]
assert misspelt == ["a"]
assert unions == [7, "7"]
assert others == [1, True, date(2026, 11, 24), Decimal("0.1")]
