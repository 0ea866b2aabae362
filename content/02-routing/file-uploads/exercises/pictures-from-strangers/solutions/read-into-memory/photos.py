import asyncio
from uuid import uuid4

import outside
from fastapi import APIRouter, HTTPException, Response, UploadFile
from fastapi.responses import FileResponse
from pydantic import BaseModel

MOST_FILES = 5
MOST_FILE_BYTES = 100_000
MOST_REQUEST_BYTES = 600_000  # five files and the form around them
SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
media_types: dict[str, str] = {}  # stands for a table


class Receipt(BaseModel):
    name: str | None
    status: int
    id: str | None


def media_type_of(content: bytes) -> str | None:
    found = (kind for start, kind in SIGNATURES.items() if content.startswith(start))
    return next(found, None)


async def take(file: UploadFile) -> Receipt:
    content = await file.read(MOST_FILE_BYTES + 1)
    media_type = media_type_of(content)
    if media_type is None:
        return Receipt(name=file.filename, status=415, id=None)
    if len(content) > MOST_FILE_BYTES:
        return Receipt(name=file.filename, status=413, id=None)
    photo_id = uuid4().hex
    await asyncio.to_thread((outside.FOLDER / photo_id).write_bytes, content)
    media_types[photo_id] = media_type
    return Receipt(name=file.filename, status=201, id=photo_id)


router = APIRouter(
    prefix="/photos", max_body_size=MOST_REQUEST_BYTES, form_limits={"max_files": MOST_FILES}
)


@router.post("")
async def add_photos(files: list[UploadFile], response: Response) -> list[Receipt]:
    receipts = [await take(file) for file in files]
    statuses = {receipt.status for receipt in receipts}
    if statuses == {201}:
        response.status_code = 201
    else:
        response.status_code = 207 if 201 in statuses else receipts[0].status
    return receipts


@router.get("/{photo_id}")
def read_photo(photo_id: str) -> FileResponse:
    if photo_id not in media_types:
        raise HTTPException(404)
    return FileResponse(outside.FOLDER / photo_id, media_type=media_types[photo_id])
