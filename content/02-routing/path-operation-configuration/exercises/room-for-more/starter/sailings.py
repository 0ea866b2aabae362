from typing import Annotated

import ferry
from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel


class Sailing(BaseModel):
    number: int
    origin: str
    destination: str
    seats_left: int


router = APIRouter(tags=["sailings"])


@router.get("/sailings")
def search(
    from_: Annotated[str | None, Query(alias="from", description="The harbour it leaves")] = None,
) -> list[Sailing]:
    found = ferry.sailings.values()
    return [Sailing(**each) for each in found if from_ in (None, each["origin"])]


@router.get("/sailings/{number}")
def read(number: int) -> Sailing:
    if number not in ferry.sailings:
        raise HTTPException(404, "No such sailing")
    return Sailing(**ferry.sailings[number])


@router.get("/departures")
def departures() -> list[str]:
    """The harbours that ships leave from."""
    return sorted({each["origin"] for each in ferry.sailings.values()})
