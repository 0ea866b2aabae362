from itertools import count
from typing import Annotated, Literal

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()
numbers = count(1)


class Traveller(BaseModel):
    name: str
    age: Annotated[int, Field(ge=0, le=120)]


class Train(BaseModel):
    kind: Literal["train"]
    start: str
    goal: str


class Hotel(BaseModel):
    kind: Literal["hotel"]
    city: str
    nights: Annotated[int, Field(ge=1, le=30)]


Leg = Annotated[Train | Hotel, Field(discriminator="kind")]


class Trip(BaseModel, extra="forbid"):
    travellers: Annotated[list[Traveller], Field(min_length=1, max_length=9)]
    legs: Annotated[list[Leg], Field(min_length=1, max_length=10)]


trips: dict[int, Trip] = {}


@app.post("/trips", status_code=201)
def create_trip(trip: Trip) -> dict[str, int]:
    number = next(numbers)
    trips[number] = trip
    nights = sum(leg.nights for leg in trip.legs if leg.kind == "hotel")
    return {"id": number, "travellers": len(trip.travellers), "nights": nights}


@app.get("/trips/{trip_id}")
def read_trip(trip_id: int) -> Trip:
    if trip_id not in trips:
        raise HTTPException(404, "There is no such trip.")
    return trips[trip_id]
