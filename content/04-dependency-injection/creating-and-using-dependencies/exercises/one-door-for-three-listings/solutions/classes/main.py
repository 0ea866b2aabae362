from typing import Annotated

import desk
from desk import Client
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query


async def get_client(x_key: Annotated[str, Header()] = "") -> Client:
    client = desk.find_client(x_key)
    if client is None:
        raise HTTPException(401, "Send a valid key in X-Key")
    return client


class Page:
    def __init__(
        self,
        limit: Annotated[int, Query(ge=1, le=50)] = 20,
        offset: Annotated[int, Query(ge=0)] = 0,
    ) -> None:
        self.limit = limit
        self.offset = offset

    def cut(self, rows: list[str]) -> list[str]:
        return rows[self.offset : self.offset + self.limit]


class Require:
    def __init__(self, plan: str) -> None:
        self.plan = plan

    async def __call__(self, client: Annotated[Client, Depends(get_client)]) -> None:
        if client.plan != self.plan:
            raise HTTPException(403, f"For the plan {self.plan} only")


ClientDep = Annotated[Client, Depends(get_client)]
PageDep = Annotated[Page, Depends()]

tickets = APIRouter(prefix="/tickets", dependencies=[Depends(get_client)])
reports = APIRouter(prefix="/reports", dependencies=[Depends(Require("pro"))])


@tickets.get("")
def list_tickets(client: ClientDep, page: PageDep) -> list[str]:
    return page.cut(desk.find_tickets(client.name, closed=False))


@tickets.get("/closed")
def list_closed_tickets(client: ClientDep, page: PageDep) -> list[str]:
    return page.cut(desk.find_tickets(client.name, closed=True))


@reports.get("")
def list_reports(client: ClientDep, page: PageDep) -> list[str]:
    return page.cut(desk.find_reports(client.name))


app = FastAPI()
app.mount("/desk", desk.app)
app.include_router(tickets)
app.include_router(reports)


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}
