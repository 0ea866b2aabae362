from typing import Annotated, Any

import ferry
from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, Field


class Sailing(BaseModel):
    number: int
    origin: str
    destination: str
    seats_left: int


class Search(BaseModel):
    origin: str | None = None
    from_: Annotated[str | None, Field(alias="from", deprecated=True)] = None


class Refusal(BaseModel):
    detail: str


REFUSED: dict[int | str, dict[str, Any]] = {404: {"model": Refusal}}
router = APIRouter(tags=["sailings", "partners"])


@router.get("/sailings", operation_id="sailings-search")
def search_sailings(search: Annotated[Search, Query()]) -> list[Sailing]:
    words = search.model_dump()
    harbour = words["origin"] or words["from_"]
    found = ferry.sailings.values()
    return [Sailing(**each) for each in found if not harbour or each["origin"] == harbour]


@router.get("/sailings/{number}", operation_id="sailings-read", responses=REFUSED)
def read_sailing(number: int) -> Sailing:
    if number not in ferry.sailings:
        raise HTTPException(404, "No such sailing")
    return Sailing(**ferry.sailings[number])


@router.get("/departures", operation_id="sailings-departures", deprecated=True)
def list_departures() -> list[str]:
    """The harbours that ships leave from."""
    return sorted({each["origin"] for each in ferry.sailings.values()})
