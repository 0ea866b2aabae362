import asyncio
from collections.abc import AsyncIterator
from hashlib import sha256
from tempfile import NamedTemporaryFile
from typing import Annotated, BinaryIO
from pathlib import Path as FilePath

import outside
from fastapi import APIRouter, Depends, HTTPException, Path, Request
from fastapi.responses import FileResponse
from pydantic import BaseModel

MOST_BYTES = 1_000_000
RecordingName = Annotated[str, Path(pattern=r"^[a-z0-9]{1,40}$")]


class Receipt(BaseModel):
    bytes: int
    sha256: str


router = APIRouter(prefix="/recordings")
arrived: dict[str, int] = {}


async def open_part(name: RecordingName) -> AsyncIterator[BinaryIO]:
    """Beside its target, so that the rename stays on one disk."""
    part = NamedTemporaryFile(dir=outside.ROOT, delete=False)
    arrived[name] = 0
    try:
        yield part.file
    except outside.Infected as error:
        raise HTTPException(422, "The scanner has found something") from error
    except outside.ScannerDown as error:
        raise HTTPException(503, "The scanner does not answer") from error
    finally:
        arrived.pop(name, None)
        part.close()
        FilePath(part.name).unlink(missing_ok=True)


PartDep = Annotated[BinaryIO, Depends(open_part, scope="function")]


@router.put("/{name}", status_code=201, max_body_size=MOST_BYTES)
async def put_recording(name: RecordingName, request: Request, part: PartDep) -> Receipt:
    digest = sha256()
    async for piece in request.stream():
        part.write(piece)
        digest.update(piece)
        arrived[name] = part.tell()
    part.flush()
    staged = FilePath(part.name)
    await asyncio.to_thread(outside.scan, staged)
    staged.replace(outside.FOLDER / name)
    return Receipt(bytes=part.tell(), sha256=digest.hexdigest())


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
