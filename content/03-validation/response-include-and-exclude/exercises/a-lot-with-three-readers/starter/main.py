from typing import Any

import house
from fastapi import FastAPI, HTTPException

app = FastAPI()
app.mount("/house", house.app)


@app.get("/lots", response_model_exclude={"reserve", "remarks"})
def list_lots() -> list[dict[str, Any]]:
    return house.find_all()


@app.get(
    "/lots/{number}",
    response_model_exclude={
        "reserve": True,
        "remarks": True,
        "seller": {"email"},
        "bids": {"__all__": {"bidder"}},
    },
)
def read_lot(number: int) -> dict[str, Any]:
    lot = house.find(number)
    if lot is None:
        raise HTTPException(404, "There is no such lot.")
    return lot
