from typing import Any

import depot
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class ParcelCreate(BaseModel):
    address: str
    weight_g: int
    fragile: bool = False


class ParcelRead(ParcelCreate):
    number: int


app = FastAPI()


@app.post("/parcels", status_code=201)
def create_parcel(parcel: ParcelCreate) -> ParcelRead:
    if not 1 <= parcel.weight_g <= 30000:
        raise HTTPException(400, "The weight is out of bounds")
    return depot.add(**parcel.model_dump())


@app.get("/parcels/{number}")
def read_parcel(number: int) -> ParcelRead:
    parcel = depot.find(number)
    if parcel is None:
        raise HTTPException(404, "No such parcel")
    return parcel


@app.get("/parcels")
def list_parcels(fragile: bool | None = None, limit: int = 10) -> list[ParcelRead]:
    if not 1 <= limit <= 50:
        raise HTTPException(400, "The limit is out of bounds")
    parcels: list[dict[str, Any]] = depot.find_all()
    if fragile is not None:
        parcels = [parcel for parcel in parcels if parcel["fragile"] is fragile]
    return parcels[:limit]
