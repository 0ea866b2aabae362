"""The same wrong delivery, once with a tag and once without."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError


class Pickup(BaseModel):
    kind: Literal["pickup"] = "pickup"
    shop: str


class Courier(BaseModel):
    kind: Literal["courier"] = "courier"
    street: str
    city: str


Tagged = Annotated[Pickup | Courier, Field(discriminator="kind")]
for name, delivery in (("tag", Tagged), ("no tag", Pickup | Courier)):
    for sent in ({"kind": "courier", "street": "Main 1"}, {"shop": "main"}):
        try:
            print(name, repr(TypeAdapter(delivery).validate_python(sent)))
        except ValidationError as error:
            print(
                name, [".".join(map(str, item["loc"])) or item["type"] for item in error.errors()]
            )

# prints: tag ['courier.city']
# prints: tag ['union_tag_not_found']
# prints: no tag ['Pickup.kind', 'Pickup.shop', 'Courier.city']
# prints: no tag Pickup(kind='pickup', shop='main')
