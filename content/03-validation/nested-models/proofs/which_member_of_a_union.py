"""Without a tag a union takes the member with most fields set; what that one lacks is dropped."""

from typing import Annotated

from pydantic import BaseModel, Field, TypeAdapter

# breaks: class Pickup(BaseModel): => class Pickup(BaseModel, extra="allow"):
# breaks: smart = Pickup | Courier => smart = Courier | Pickup
# breaks: Field(union_mode="left_to_right") => Field(union_mode="smart")
# breaks: days: int = 3 => days: str = "3"


class Pickup(BaseModel):
    name: str
    shop: str = "main"


class Courier(BaseModel):
    name: str
    street: str = ""
    days: int = 3


smart = Pickup | Courier
first = Annotated[Pickup | Courier, Field(union_mode="left_to_right")]


def take(kind: object, data: dict) -> str:
    return repr(TypeAdapter(kind).validate_python(data))


found = {
    "street sent": take(smart, {"name": "ana", "street": "Main 1"}),
    "only the name": take(smart, {"name": "ana"}),
    "one wrong value": take(smart, {"name": "ana", "street": "Main 1", "days": "soon"}),
    "left to right": take(first, {"name": "ana", "street": "Main 1"}),
}
for case, answer in found.items():
    print(f"{case}: {answer}")

assert found == {
    "street sent": "Courier(name='ana', street='Main 1', days=3)",
    "only the name": "Pickup(name='ana', shop='main')",
    "one wrong value": "Pickup(name='ana', shop='main')",
    "left to right": "Pickup(name='ana', shop='main')",
}
