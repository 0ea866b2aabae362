from typing import Annotated, Any

import depot
from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel, Field


class ParcelCreate(BaseModel):
    address: str
    weight_g: int = Field(ge=1, le=30000)
    fragile: bool = False


class ParcelRead(ParcelCreate):
    number: int


app = FastAPI()


@app.post("/parcels", status_code=201)
def create_parcel(parcel: ParcelCreate) -> ParcelRead:
    return depot.add(**parcel.model_dump())


@app.get("/parcels/{number}")
def read_parcel(number: int) -> ParcelRead:
    parcel = depot.find(number)
    if parcel is None:
        raise HTTPException(404, "No such parcel")
    return parcel


@app.get("/parcels")
def list_parcels(
    fragile: bool = False, limit: Annotated[int, Query(ge=1, le=50)] = 10
) -> list[ParcelRead]:
    parcels: list[dict[str, Any]] = depot.find_all()
    parcels = [parcel for parcel in parcels if parcel["fragile"] is fragile]
    return parcels[:limit]
