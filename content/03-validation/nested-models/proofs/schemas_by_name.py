"""OpenAPI holds a nested model once, by its name; a second one of that name renames both."""

from fastapi import FastAPI
from pydantic import BaseModel, create_model

# breaks: "Address", __module__="shop.billing" => "Payer", __module__="shop.billing"
# breaks: to: Address => to: dict


class Address(BaseModel):
    city: str


class Parcel(BaseModel):
    to: Address
    back: Address


Billing = create_model("Address", __module__="shop.billing", street=(str, ...))


def schemas(*bodies: type[BaseModel]) -> tuple[list[str], str]:
    app = FastAPI()
    for number, body in enumerate(bodies):

        def create(item: body) -> None: ...

        app.post(f"/{number}")(create)
    found = app.openapi()["components"]["schemas"]
    names = [name for name in found if "ValidationError" not in name]
    return sorted(names), found["Parcel"]["properties"]["to"].get("$ref", "written out")


alone, one_ref = schemas(Parcel)
both, other_ref = schemas(Parcel, Billing)
print("one Address:", alone, one_ref)
print("two:        ", both, other_ref)

assert alone == ["Address", "Parcel"]
assert one_ref == "#/components/schemas/Address"
assert both == ["Parcel", "__main____Address", "shop__billing__Address"]
