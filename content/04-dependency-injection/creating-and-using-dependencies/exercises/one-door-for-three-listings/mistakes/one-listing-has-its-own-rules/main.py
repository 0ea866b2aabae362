from collections.abc import Callable
from typing import Annotated

import desk
from desk import Client
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query


def get_client(x_key: Annotated[str | None, Header()] = None) -> Client:
    client = desk.find_client(x_key) if x_key else None
    if client is None:
        raise HTTPException(401, "Send a valid key in X-Key")
    return client


ClientDep = Annotated[Client, Depends(get_client)]


def get_window(
    limit: Annotated[int, Query(ge=1, le=50)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> slice:
    return slice(offset, offset + limit)


WindowDep = Annotated[slice, Depends(get_window)]


def require_plan(plan: str) -> Callable[[Client], None]:
    def check(client: ClientDep) -> None:
        if client.plan != plan:
            raise HTTPException(403, f"For the plan {plan} only")

    return check


tickets = APIRouter(prefix="/tickets")
reports = APIRouter(prefix="/reports", dependencies=[Depends(require_plan("pro"))])


@tickets.get("")
def list_tickets(client: ClientDep, window: WindowDep) -> list[str]:
    return desk.find_tickets(client.name, closed=False)[window]


@tickets.get("/closed")
def list_closed_tickets(client: ClientDep, limit: int = 20, page: int = 1) -> list[str]:
    offset = (page - 1) * limit
    return desk.find_tickets(client.name, closed=True)[offset : offset + limit]


@reports.get("")
def list_reports(client: ClientDep, window: WindowDep) -> list[str]:
    return desk.find_reports(client.name)[window]


app = FastAPI()
app.mount("/desk", desk.app)
app.include_router(tickets)
app.include_router(reports)


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}
