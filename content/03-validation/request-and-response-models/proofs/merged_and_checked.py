"""A rule between fields needs the merged whole validated; the error quotes what is stored."""

from typing import Self

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel, ValidationError, model_validator

# breaks: whole = Flat.model_validate(flat.model_dump() | changes) => whole = flat.model_copy(update=changes)
# breaks: (error.errors()) from error => (error.errors(include_input=False)) from error
# breaks: copied = flat.model_copy(update=changes) => copied = Flat.model_validate(flat.model_dump() | changes)
# breaks: raise RequestValidationError(error.errors()) from error => raise
# breaks: flat.model_dump() | changes) => flat.model_dump() | changes | {"address": flat.address.model_dump() | changes.get("address", {})})


class Address(BaseModel):
    street: str = ""
    city: str = ""


class Flat(BaseModel):
    min_nights: int
    max_nights: int
    address: Address

    @model_validator(mode="after")
    def check_nights(self) -> Self:
        if self.min_nights > self.max_nights:
            raise ValueError("min_nights is above max_nights")
        return self


class FlatUpdate(BaseModel):
    min_nights: int = 0
    max_nights: int = 0
    address: Address = Address()


app = FastAPI()
flat = Flat(min_nights=2, max_nights=7, address=Address(street="Main 1", city="Rome"))


@app.patch("/copied")
def patch_copied(update: FlatUpdate) -> dict:
    changes = update.model_dump(exclude_unset=True)
    copied = flat.model_copy(update=changes)
    return {"min_nights": copied.min_nights, "address": copied.address}


@app.patch("/validated")
def patch_validated(update: FlatUpdate) -> Flat:
    changes = update.model_dump(exclude_unset=True)
    try:
        whole = Flat.model_validate(flat.model_dump() | changes)
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error
    return whole


client = TestClient(app, raise_server_exceptions=False)
crossed = {path: client.patch(path, json={"min_nights": 9}) for path in ("/copied", "/validated")}
quoted = crossed["/validated"].text
moved = {
    path: client.patch(path, json={"address": {"city": "Oslo"}})
    for path in ("/copied", "/validated")
}
for path in ("/copied", "/validated"):
    print(path, "min_nights 9:", crossed[path].status_code, "city Oslo:", moved[path].text)
print("the refusal quotes:", quoted)

assert crossed["/copied"].status_code == 200 and crossed["/validated"].status_code == 422
assert moved["/copied"].json() == {"min_nights": 2, "address": {"city": "Oslo"}}
assert moved["/validated"].json()["address"] == {"street": "", "city": "Oslo"}
assert "Main 1" in quoted  # stored, and not sent
