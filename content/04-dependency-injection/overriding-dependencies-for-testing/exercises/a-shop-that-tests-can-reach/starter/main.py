from datetime import datetime
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from outside import get_now, get_settings
from overrides import mount_overrides
from pydantic import BaseModel

MOST = get_settings().most


class Order(BaseModel):
    pieces: int


def is_open(hour: int = get_now().hour) -> bool:
    settings = get_settings()
    return settings.opens <= hour < settings.closes


app = FastAPI()
admin = FastAPI()
mount_overrides(app)


@app.get("/open")
def read_open(open_now: Annotated[bool, Depends(is_open)]) -> bool:
    return open_now


@app.post("/orders", status_code=201)
def place_order(order: Order) -> Order:
    if not is_open():
        raise HTTPException(409, "The shop is closed")
    if order.pieces > MOST:
        raise HTTPException(413, f"At most {MOST} pieces")
    return order


@admin.get("/rules")
def read_rules(now: Annotated[datetime, Depends(get_now)]) -> dict[str, int]:
    return {"most": MOST, "hour": now.hour}


app.mount("/admin", admin)
