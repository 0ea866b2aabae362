"""What usually stands in settings.py, orders.py, app.py and main.py, one after the other."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Request
from pydantic_settings import BaseSettings, SettingsConfigDict


# settings.py: what differs between machines, read in one place
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")

    name: str = "shop"
    most: int = 10


# orders.py: one feature, with its own router; it does not import the app
def get_settings(request: Request) -> Settings:
    return request.app.state.settings


SettingsDep = Annotated[Settings, Depends(get_settings)]
orders = APIRouter(prefix="/orders", tags=["orders"])


@orders.get("/limit")
def read_limit(settings: SettingsDep) -> int:
    return settings.most


# app.py: puts the parts together
def create_app(settings: Settings | None = None) -> FastAPI:
    app = FastAPI()
    app.state.settings = settings or Settings()
    app.include_router(orders)
    return app


# main.py: the name that the server imports
app = create_app(Settings(most=3))

# try: GET /orders/limit -> 200 3
# try: GET /limit -> 404 {"detail": "Not Found"}
