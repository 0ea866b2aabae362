from hashlib import sha256
from typing import Annotated

import outside
from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import FileResponse
from pydantic import BaseModel

MOST_BYTES = 1_000_000
RecordingName = Annotated[str, Path(pattern=r"^[a-z0-9]{1,40}$")]


class Receipt(BaseModel):
    bytes: int
    sha256: str


router = APIRouter(prefix="/recordings")
arrived: dict[str, int] = {}


@router.put("/{name}", status_code=201)
async def put_recording(name: RecordingName, request: Request) -> Receipt:
    body = await request.body()
    target = outside.FOLDER / name
    target.write_bytes(body)
    outside.scan(target)
    return Receipt(bytes=len(body), sha256=sha256(body).hexdigest())


@router.get("/{name}")
async def read_recording(name: RecordingName) -> FileResponse:
    path = outside.FOLDER / name
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type="application/octet-stream")


@router.get("/{name}/progress")
async def read_progress(name: RecordingName) -> int:
    if name not in arrived:
        raise HTTPException(404)
    return arrived[name]
