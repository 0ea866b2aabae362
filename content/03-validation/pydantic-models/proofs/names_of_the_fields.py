"""model_fields of the class has all fields; asked of an instance it warns (since Pydantic 2.11)."""

import warnings
from collections.abc import Callable

from pydantic import BaseModel, ConfigDict

# breaks: lambda: list(order.model_fields) => lambda: list(type(order).model_fields)
# breaks: lambda: list(order.__fields__) => lambda: list(type(order).model_fields)
# breaks: ConfigDict(extra="allow") => ConfigDict()
# breaks: class Order(Numbered): => class Order(BaseModel):


class Numbered(BaseModel):
    model_config = ConfigDict(extra="allow")
    number: int


class Order(Numbered):
    sku: str
    note: str = ""


def ask(names: Callable[[], list[str]]) -> tuple[list[str], str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = names()
    return found, caught[0].category.__name__ if caught else "silent"


order = Order(number=7, sku="a1", gift=True)
found = {
    "class": ask(lambda: list(type(order).model_fields)),
    "instance": ask(lambda: list(order.model_fields)),
    "annotations": ask(lambda: list(Order.__annotations__)),
    "iterated": ask(lambda: [name for name, _ in order]),
    "set": ask(lambda: sorted(order.model_fields_set)),
    "v1": ask(lambda: list(order.__fields__)),
}
for way, (names, warned) in found.items():
    print(f"{way:12} {names} {warned}")

fields = ["number", "sku", "note"]
assert found["class"] == (fields, "silent")
assert found["instance"] == (fields, "PydanticDeprecatedSince211")
assert found["annotations"] == (["sku", "note"], "silent")
assert found["iterated"] == ([*fields, "gift"], "silent")
assert found["set"] == (["gift", "number", "sku"], "silent")
assert found["v1"] == (fields, "PydanticDeprecatedSince20")
