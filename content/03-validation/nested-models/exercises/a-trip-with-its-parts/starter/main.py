from itertools import count
from typing import Any

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
numbers = count(1)


class Trip(BaseModel):
    travellers: list[dict[str, Any]]
    legs: list[dict[str, Any]]


trips: dict[int, Trip] = {}


@app.post("/trips", status_code=201)
def create_trip(trip: Trip) -> dict[str, int]:
    number = next(numbers)
    trips[number] = trip
    nights = sum(leg["nights"] for leg in trip.legs if leg["kind"] == "hotel")
    return {"id": number, "travellers": len(trip.travellers), "nights": nights}


@app.get("/trips/{trip_id}")
def read_trip(trip_id: int) -> Trip:
    if trip_id not in trips:
        raise HTTPException(404, "There is no such trip.")
    return trips[trip_id]
