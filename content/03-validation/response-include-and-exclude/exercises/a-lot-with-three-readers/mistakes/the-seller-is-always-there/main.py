from typing import Annotated, Any

import house
from fastapi import Depends, FastAPI, Header, HTTPException, Response
from pydantic import BaseModel


class Name(BaseModel):
    name: str


class Person(Name):
    email: str


class PublicBid(BaseModel):
    amount: int


class SellerBid(PublicBid):
    bidder: Name


class StaffBid(PublicBid):
    address: str
    bidder: Person


class PublicLot(BaseModel):
    number: int
    title: str
    seller: Name | None
    bids: list[PublicBid]


class SellerLot(PublicLot):
    reserve: int | None
    seller: Person | None
    bids: list[SellerBid]


class StaffLot(SellerLot):
    remarks: list[str]
    bids: list[StaffBid]


AnyLot = PublicLot | SellerLot | StaffLot
UserDep = Annotated[str | None, Header(alias="X-User")]


def get_form(lot: dict[str, Any], user: str | None) -> type[AnyLot]:
    """Which form of this lot the user may see."""
    if house.is_staff(user):
        return StaffLot
    if user is not None and lot["seller"]["name"] == user:
        return SellerLot
    return PublicLot


def vary_by_user(response: Response) -> None:
    response.headers["Vary"] = "X-User"


app = FastAPI()
app.mount("/house", house.app)


@app.get("/lots", dependencies=[Depends(vary_by_user)])
def list_lots(user: UserDep = None) -> list[AnyLot]:
    return [get_form(lot, user).model_validate(lot) for lot in house.find_all()]


@app.get("/lots/{number}", dependencies=[Depends(vary_by_user)])
def read_lot(number: int, user: UserDep = None) -> AnyLot:
    lot = house.find(number)
    if lot is None:
        raise HTTPException(404, "There is no such lot.")
    return get_form(lot, user).model_validate(lot)
