from typing import Annotated

import house
from fastapi import Depends, FastAPI, Header, HTTPException, Response
from house import Document
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


def cut(lot: Document, user: str | None) -> Document:
    """What the user may see of this lot."""
    seen = dict(lot)
    if house.is_staff(user):
        return seen
    own = lot["seller"] is not None and lot["seller"]["name"] == user
    seen.pop("remarks", None)
    if not own:
        seen.pop("reserve", None)
        if seen["seller"]:
            seen["seller"].pop("email", None)
    for bid in seen["bids"]:
        bid.pop("address", None)
        if own and "bidder" in bid:
            bid["bidder"].pop("email", None)
        else:
            bid.pop("bidder", None)
    return seen


def vary_by_user(response: Response) -> None:
    response.headers["Vary"] = "X-User"


app = FastAPI()
app.mount("/house", house.app)


@app.get("/lots", dependencies=[Depends(vary_by_user)])
def list_lots(user: UserDep = None) -> list[AnyLot]:
    return [cut(lot, user) for lot in house.find_all()]


@app.get("/lots/{number}", dependencies=[Depends(vary_by_user)])
def read_lot(number: int, user: UserDep = None) -> AnyLot:
    lot = house.find(number)
    if lot is None:
        raise HTTPException(404, "There is no such lot.")
    return cut(lot, user)
