from typing import Annotated, Any

import depot
from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel


class ParcelRead(BaseModel):
    number: int
    address: str
    weight_g: int
    fragile: bool


app = FastAPI()


@app.post("/parcels", status_code=201)
def create_parcel(parcel: dict[str, Any]) -> ParcelRead:
    return depot.add(parcel["address"], parcel["weight_g"], parcel.get("fragile", False))


@app.get("/parcels/{number}")
def read_parcel(number: int) -> ParcelRead:
    parcel = depot.find(number)
    if parcel is None:
        raise HTTPException(404, "No such parcel")
    return parcel


@app.get("/parcels")
def list_parcels(
    fragile: bool | None = None, limit: Annotated[int, Query(ge=1, le=50)] = 10
) -> list[ParcelRead]:
    parcels: list[dict[str, Any]] = depot.find_all()
    if fragile is not None:
        parcels = [parcel for parcel in parcels if parcel["fragile"] is fragile]
    return parcels[:limit]
