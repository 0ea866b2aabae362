from typing import Annotated

import meter
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query, Response
from meter import Client
from pydantic import BaseModel, Field


class Job(BaseModel):
    scene: str
    frames: Annotated[int, Field(ge=1, le=100)] = 1


renders: dict[str, list[Job]] = {}


async def get_client(x_key: Annotated[str, Header()] = "") -> Client:
    client = meter.find_client(x_key)
    if client is None:
        raise HTTPException(401, "Send a valid key in X-Key")
    return client


ClientDep = Annotated[Client, Depends(get_client)]


class Quota:
    """The calls of this client. Whoever takes one tells him what is left."""

    def __init__(self, client: ClientDep, response: Response) -> None:
        self.client = client
        self.response = response

    def take(self) -> None:
        left = meter.take(self.client.name)
        if not left:
            raise HTTPException(429, "No calls left")
        self.response.headers["X-Calls-Left"] = str(left)


QuotaDep = Annotated[Quota, Depends()]
router = APIRouter(prefix="/renders")


@router.post("", status_code=201)
def create_render(job: Job, client: ClientDep, quota: QuotaDep, response: Response) -> Job:
    quota.take()
    mine = renders.setdefault(client.name, [])
    mine.append(job)
    response.headers["Location"] = f"/renders/{len(mine)}"
    return job


@router.get("")
def list_renders(
    client: ClientDep, quota: QuotaDep, limit: Annotated[int, Query(ge=1, le=50)] = 20
) -> list[Job]:
    quota.take()
    return renders.get(client.name, [])[:limit]


@router.get("/left")
def read_left(client: ClientDep) -> int:
    return meter.left(client.name)


app = FastAPI()
app.mount("/meter", meter.app)
app.include_router(router)
