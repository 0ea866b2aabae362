from typing import Annotated

import desk
from fastapi import APIRouter, FastAPI, Header

tickets = APIRouter(prefix="/tickets")
reports = APIRouter(prefix="/reports")


@tickets.get("")
def list_tickets(x_key: Annotated[str, Header()], limit: int = 20, offset: int = 0) -> list[str]:
    client = desk.find_client(x_key)
    return desk.find_tickets(client.name, closed=False)[offset : offset + limit]


@tickets.get("/closed")
def list_closed_tickets(client: str, limit: int = 20, page: int = 1) -> list[str]:
    offset = (page - 1) * limit
    return desk.find_tickets(client, closed=True)[offset : offset + limit]


@reports.get("")
def list_reports(x_key: Annotated[str, Header()]) -> list[str]:
    client = desk.find_client(x_key)
    return desk.find_reports(client.name)


app = FastAPI()
app.mount("/desk", desk.app)
app.include_router(tickets)
app.include_router(reports)


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}
