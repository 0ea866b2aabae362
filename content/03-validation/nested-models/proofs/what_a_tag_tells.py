"""A tag chooses the member before anything is validated; it must be sent, and must be kept."""

from typing import Annotated, Literal

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

# breaks: Field(discriminator="kind") => Field(description="kind")
# breaks: untagged = Pickup | Courier => untagged = Tagged
# breaks: model_dump(exclude_unset=True) => model_dump()
# breaks: "/made", response_model_exclude_unset=True => "/made", response_model_exclude_none=True
# breaks: kind: Literal["courier"] = "courier" => kind: Literal["courier", "bike"] = "courier"


class Pickup(BaseModel):
    kind: Literal["pickup"] = "pickup"
    shop: str


class Courier(BaseModel):
    kind: Literal["courier"] = "courier"
    street: str
    city: str


Tagged = Annotated[Pickup | Courier, Field(discriminator="kind")]
untagged = Pickup | Courier


def ask(kind: object, data: object) -> object:
    try:
        return TypeAdapter(kind).validate_python(data)
    except ValidationError as error:
        return [(item["type"], *item["loc"]) for item in error.errors()]


half = {"kind": "courier", "street": "Main 1"}
with_tag, without = ask(Tagged, half), ask(untagged, half)
missing = ask(Tagged, {"shop": "main"})
unknown = ask(Tagged, {"kind": "bike", "shop": "main"})
made = Pickup(shop="main")
unset = made.model_dump(exclude_unset=True)
again = ask(Tagged, unset)
app = FastAPI()


@app.get("/made", response_model_exclude_unset=True)
def read_made() -> Tagged:
    return made


answered = TestClient(app).get("/made").json()
print("city missing, with a tag:   ", with_tag)
print("city missing, without a tag:", without)
print("no tag sent:                ", missing)
print("an unknown tag:             ", unknown)
print("dumped with exclude_unset:  ", unset, "read again:", again)
print("answered with exclude_unset:", answered)

assert with_tag == [("missing", "courier", "city")]
assert without == [
    ("literal_error", "Pickup", "kind"),
    ("missing", "Pickup", "shop"),
    ("missing", "Courier", "city"),
]
assert missing == [("union_tag_not_found",)]
assert unknown == [("union_tag_invalid",)]
assert unset == {"shop": "main"} and again == [("union_tag_not_found",)]
assert answered == {"shop": "main"}
