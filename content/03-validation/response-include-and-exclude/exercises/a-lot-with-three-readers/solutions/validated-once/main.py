from typing import Annotated, Any

import house
from fastapi import FastAPI, Header, HTTPException, Response
from pydantic import BaseModel, TypeAdapter


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
    if lot["seller"] is not None and lot["seller"]["name"] == user:
        return SellerLot
    return PublicLot


def answer(value: AnyLot | list[AnyLot]) -> Response:
    """The value as JSON, for this reader alone."""
    content = adapter.dump_json(value)
    return Response(content, media_type="application/json", headers={"Vary": "X-User"})


adapter = TypeAdapter(AnyLot | list[AnyLot])
app = FastAPI()
app.mount("/house", house.app)


@app.get("/lots", responses={200: {"model": list[AnyLot]}})
def list_lots(user: UserDep = None) -> Response:
    return answer([get_form(lot, user).model_validate(lot) for lot in house.find_all()])


@app.get("/lots/{number}", responses={200: {"model": AnyLot}})
def read_lot(number: int, user: UserDep = None) -> Response:
    lot = house.find(number)
    if lot is None:
        raise HTTPException(404, "There is no such lot.")
    return answer(get_form(lot, user).model_validate(lot))
