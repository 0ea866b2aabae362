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


def spend(client: ClientDep, response: Response) -> None:
    meter.take(client.name)
    response.headers["X-Calls-Left"] = str(meter.left(client.name))


router = APIRouter(prefix="/renders", dependencies=[Depends(spend)])


@router.post("")
def create_render(job: Job, client: ClientDep) -> Response:
    mine = renders.setdefault(client.name, [])
    mine.append(job)
    return JSONResponse(job.model_dump(), 201, {"Location": f"/renders/{len(mine)}"})


@router.get("")
def list_renders(client: ClientDep, limit: Annotated[int, Query(ge=1, le=50)] = 20) -> list[Job]:
    return renders.get(client.name, [])[:limit]


@router.get("/left")
def read_left(client: ClientDep) -> int:
    return meter.left(client.name)


app = FastAPI()
app.mount("/meter", meter.app)
app.include_router(router)
