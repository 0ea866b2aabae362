from typing import Annotated

import ferry
from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel
from refusals import Refusal


class Sailing(BaseModel):
    number: int
    origin: str
    destination: str
    seats_left: int


router = APIRouter(tags=["sailings"])


@router.get("/sailings")
def search(
    origin: Annotated[str | None, Query(description="The harbour it leaves")] = None,
    from_: Annotated[
        str | None, Query(alias="from", description="The old name of `origin`", deprecated=True)
    ] = None,
) -> list[Sailing]:
    harbour = from_ if origin is None else origin
    found = ferry.sailings.values()
    return [Sailing(**each) for each in found if harbour in (None, each["origin"])]


@router.get("/sailings/{number}", responses={404: {"model": Refusal}})
def read(number: int) -> Sailing:
    if number not in ferry.sailings:
        raise HTTPException(404, "No such sailing")
    return Sailing(**ferry.sailings[number])


@router.get("/departures", deprecated=True)
def departures() -> list[Sailing]:
    """The harbours that ships leave from."""
    return search()
