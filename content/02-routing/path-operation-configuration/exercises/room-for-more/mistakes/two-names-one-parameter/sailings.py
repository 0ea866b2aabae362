from typing import Annotated

import ferry
from fastapi import APIRouter, HTTPException, Query
from pydantic import AliasChoices, BaseModel
from refusals import Refusal


class Sailing(BaseModel):
    number: int
    origin: str
    destination: str
    seats_left: int


router = APIRouter(tags=["sailings"])


@router.get("/sailings")
def search(
    harbour: Annotated[str | None, Query(validation_alias=AliasChoices("origin", "from"))] = None,
) -> list[Sailing]:
    found = ferry.sailings.values()
    return [Sailing(**each) for each in found if harbour in (None, each["origin"])]


@router.get("/sailings/{number}", responses={404: {"model": Refusal}})
def read(number: int) -> Sailing:
    if number not in ferry.sailings:
        raise HTTPException(404, "No such sailing")
    return Sailing(**ferry.sailings[number])


@router.get("/departures", deprecated=True)
def departures() -> list[str]:
    """The harbours that ships leave from."""
    return sorted({each["origin"] for each in ferry.sailings.values()})
