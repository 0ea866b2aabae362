from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from outside import Settings, get_now, get_settings
from overrides import mount_overrides
from pydantic import BaseModel

NowDep = Annotated[datetime, Depends(get_now)]
SettingsDep = Annotated[Settings, Depends(get_settings)]


class Order(BaseModel):
    pieces: int


def is_open(now: NowDep, settings: SettingsDep) -> bool:
    return settings.opens <= now.hour < settings.closes


OpenDep = Annotated[bool, Depends(is_open)]

app = FastAPI()
admin = APIRouter(prefix="/admin")
mount_overrides(app)


@app.get("/open")
def read_open(open_now: OpenDep) -> bool:
    return open_now


@app.post("/orders", status_code=201)
def place_order(order: Order, open_now: OpenDep, settings: SettingsDep) -> Order:
    if not open_now:
        raise HTTPException(409, "The shop is closed")
    if order.pieces > settings.most:
        raise HTTPException(413, f"At most {settings.most} pieces")
    return order


@admin.get("/rules")
def read_rules(now: NowDep, settings: SettingsDep) -> dict[str, int]:
    return {"most": settings.most, "hour": now.hour}


app.include_router(admin)
