from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from outside import Settings, get_now, get_settings
from overrides import mount_overrides
from pydantic import BaseModel


class Order(BaseModel):
    pieces: int


class Rules:
    def __init__(
        self,
        now: Annotated[datetime, Depends(get_now)],
        settings: Annotated[Settings, Depends(get_settings)],
    ) -> None:
        self.hour = now.hour
        self.most = settings.most
        self.open = settings.opens <= now.hour < settings.closes

    def check(self, order: Order) -> None:
        if not self.open:
            raise HTTPException(409, "The shop is closed")
        if order.pieces > self.most:
            raise HTTPException(413, f"At most {self.most} pieces")


RulesDep = Annotated[Rules, Depends()]
app = FastAPI()
admin = APIRouter()
mount_overrides(app)


@app.get("/open")
def read_open(rules: RulesDep) -> bool:
    return rules.open


@app.post("/orders", status_code=201)
def place_order(order: Order, rules: RulesDep) -> Order:
    rules.check(order)
    return order


@admin.get("/rules")
def read_rules(rules: RulesDep) -> dict[str, int]:
    return {"most": rules.most, "hour": rules.hour}


app.include_router(admin, prefix="/admin")
