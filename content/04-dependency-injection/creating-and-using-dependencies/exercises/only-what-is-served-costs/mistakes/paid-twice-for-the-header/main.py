from typing import Annotated

import meter
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query, Response
from fastapi.responses import JSONResponse
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

LimitDep = Annotated[int, Query(ge=1, le=50)]


def spend(client: Client, response: Response) -> None:
    left = meter.take(client.name)
    if left is None:
        raise HTTPException(429, "No calls left")
    response.headers["X-Calls-Left"] = str(left)


def spend_for_job(job: Job, client: ClientDep, response: Response) -> None:
    spend(client, response)


def spend_for_page(client: ClientDep, response: Response, limit: LimitDep = 20) -> None:
    spend(client, response)


router = APIRouter(prefix="/renders")


@router.post("", dependencies=[Depends(spend_for_job)])
def create_render(job: Job, client: ClientDep) -> Response:
    mine = renders.setdefault(client.name, [])
    mine.append(job)
    headers = {
        "Location": f"/renders/{len(mine)}",
        "X-Calls-Left": str(meter.take(client.name)),
    }
    return JSONResponse(job.model_dump(), 201, headers)


@router.get("", dependencies=[Depends(spend_for_page)])
def list_renders(client: ClientDep, limit: LimitDep = 20) -> list[Job]:
    return renders.get(client.name, [])[:limit]


@router.get("/left")
def read_left(client: ClientDep) -> int:
    return meter.left(client.name)


app = FastAPI()
app.mount("/meter", meter.app)
app.include_router(router)
