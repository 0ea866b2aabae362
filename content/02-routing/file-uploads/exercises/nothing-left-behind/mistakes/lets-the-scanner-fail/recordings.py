import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path as FilePath
from typing import Annotated
from uuid import uuid4

import outside
from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse
from pydantic import BaseModel

MOST_BYTES = 1_000_000
RecordingName = Annotated[str, Path(pattern=r"^[a-z0-9]{1,40}$")]


class Receipt(BaseModel):
    bytes: int
    sha256: str


router = APIRouter(prefix="/recordings")
arrived: dict[str, int] = {}


@contextmanager
def staged(name: str) -> Iterator[FilePath]:
    """A path of its own for one upload. However the block is left, nothing stays there."""
    part = outside.ROOT / f"{uuid4().hex}.part"
    arrived[name] = 0
    try:
        yield part
    finally:
        arrived.pop(name, None)
        part.unlink(missing_ok=True)


async def receive_into(part: FilePath, name: str, request: Request) -> Receipt:
    size, digest = 0, sha256()
    with part.open("xb") as target:
        async for piece in request.stream():
            size += len(piece)
            if size > MOST_BYTES:
                raise HTTPException(413)
            await run_in_threadpool(target.write, piece)
            digest.update(piece)
            arrived[name] = size
    return Receipt(bytes=size, sha256=digest.hexdigest())


async def must_be_clean(part: FilePath) -> None:
    await run_in_threadpool(outside.scan, part)


@router.put("/{name}", status_code=201)
async def put_recording(name: RecordingName, request: Request) -> Receipt:
    with staged(name) as part:
        receipt = await receive_into(part, name, request)
        await must_be_clean(part)
        os.replace(part, outside.FOLDER / name)
    return receipt


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
