from typing import Annotated, Any

import house
from fastapi import FastAPI, Header, HTTPException, Response
from pydantic import BaseModel


class Person(BaseModel):
    name: str
    email: str | None = None


class Bid(BaseModel):
    amount: int
    address: str | None = None
    bidder: Person | None = None


class Lot(BaseModel):
    number: int
    title: str
    reserve: int | None = None
    remarks: list[str] | None = None
    seller: Person | None = None
    bids: list[Bid]


PUBLIC = {"number": True, "title": True, "seller": {"name"}, "bids": {"__all__": {"amount"}}}
SELLER = {
    **PUBLIC,
    "reserve": True,
    "seller": True,
    "bids": {"__all__": {"amount": True, "bidder": {"name"}}},
}
UserDep = Annotated[str | None, Header(alias="X-User")]


def cut(lot: dict[str, Any], user: str | None) -> Lot:
    """What the user may see of this lot."""
    include = PUBLIC
    if house.is_staff(user):
        include = None
    elif lot["seller"] is not None and lot["seller"]["name"] == user:
        include = SELLER
    return Lot.model_validate(Lot.model_validate(lot).model_dump(include=include))


app = FastAPI()
app.mount("/house", house.app)


@app.get("/lots", response_model_exclude_none=True)
def list_lots(response: Response, user: UserDep = None) -> list[Lot]:
    response.headers["Vary"] = "X-User"
    return [cut(lot, user) for lot in house.find_all()]


@app.get("/lots/{number}", response_model_exclude_none=True)
def read_lot(number: int, response: Response, user: UserDep = None) -> Lot:
    response.headers["Vary"] = "X-User"
    lot = house.find(number)
    if lot is None:
        raise HTTPException(404, "There is no such lot.")
    return cut(lot, user)
