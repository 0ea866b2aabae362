import outside
from fastapi import APIRouter, UploadFile
from fastapi.responses import FileResponse
from pydantic import BaseModel

MOST_FILES = 5
MOST_FILE_BYTES = 100_000
MOST_REQUEST_BYTES = 600_000  # five files and the form around them
SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class Receipt(BaseModel):
    name: str | None
    status: int
    id: str | None


router = APIRouter(prefix="/photos")


@router.post("", status_code=201)
async def add_photos(files: list[UploadFile]) -> list[Receipt]:
    receipts = []
    for file in files:
        (outside.FOLDER / file.filename).write_bytes(await file.read())
        receipts.append(Receipt(name=file.filename, status=201, id=file.filename))
    return receipts


@router.get("/{photo_id}")
def read_photo(photo_id: str) -> FileResponse:
    return FileResponse(outside.FOLDER / photo_id)
