from typing import Annotated

import depot
from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel, Field

app = FastAPI()

Weight = Annotated[int, Field(ge=1, le=30000)]


class NewParcel(BaseModel):
    address: str
    weight_g: Weight
    fragile: bool = False


class Parcel(BaseModel):
    number: int
    address: str
    weight_g: Weight
    fragile: bool


class Listing(BaseModel):
    fragile: bool | None = None
    limit: int = Field(10, ge=1, le=50)


@app.post("/parcels", status_code=201, response_model=Parcel)
async def create_parcel(new: NewParcel):
    return depot.add(new.address, new.weight_g, new.fragile)


@app.get("/parcels/{number}", response_model=Parcel)
async def read_parcel(number: int):
    if parcel := depot.find(number):
        return parcel
    raise HTTPException(404)


@app.get("/parcels", response_model=list[Parcel])
async def list_parcels(listing: Annotated[Listing, Query()]):
    wanted = {True, False} if listing.fragile is None else {listing.fragile}
    found = [parcel for parcel in depot.find_all() if parcel["fragile"] in wanted]
    return found[: listing.limit]
