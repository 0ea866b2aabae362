from itertools import count
from typing import Annotated, Self

from fastapi import FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError, model_validator

Title = Annotated[str, Field(min_length=1, max_length=80)]
Price = Annotated[int, Field(gt=0)]
Nights = Annotated[int, Field(ge=1)]


class Address(BaseModel):
    street: str
    city: str


class Flat(BaseModel):
    title: Title
    description: str | None = None
    price: Price
    min_nights: Nights
    max_nights: Nights
    rules: list[str] = []
    address: Address

    @model_validator(mode="after")
    def check_nights(self) -> Self:
        if self.min_nights > self.max_nights:
            raise ValueError("min_nights is above max_nights")
        return self


class AddressUpdate(BaseModel, extra="forbid"):
    street: str = ""
    city: str = ""


class FlatUpdate(BaseModel, extra="forbid"):
    """What may be sent; no default is ever used."""

    title: Title = ""
    description: str | None = None
    price: Price = 1
    min_nights: Nights = 1
    max_nights: Nights = 1
    rules: list[str] = []
    address: AddressUpdate = AddressUpdate()


class FlatRead(Flat):
    id: int


app = FastAPI()
numbers = count(1)
flats: dict[int, Flat] = {}


def get_flat(flat_id: int) -> Flat:
    if flat_id not in flats:
        raise HTTPException(404, "There is no such flat.")
    return flats[flat_id]


@app.post("/flats", status_code=201)
def create_flat(flat: Flat) -> FlatRead:
    flat_id = next(numbers)
    flats[flat_id] = flat
    return FlatRead(id=flat_id, **flat.model_dump())


@app.get("/flats/{flat_id}")
def read_flat(flat_id: int) -> FlatRead:
    return FlatRead(id=flat_id, **get_flat(flat_id).model_dump())


@app.patch("/flats/{flat_id}")
def change_flat(flat_id: int, changes: FlatUpdate) -> FlatRead:
    whole = get_flat(flat_id).model_dump()
    sent = changes.model_dump(exclude_unset=True)
    whole["address"] |= sent.pop("address", {})
    try:
        flats[flat_id] = Flat.model_validate(whole | sent)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False)) from error
    return read_flat(flat_id)
