import re
import shutil
from typing import Annotated

import outside
from fastapi import APIRouter, File, HTTPException, Response, UploadFile
from fastapi.responses import FileResponse
from pydantic import BaseModel

MOST_FILES = 5
MOST_FILE_BYTES = 100_000
MOST_REQUEST_BYTES = 600_000  # five files and the form around them
SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg"}


class Receipt(BaseModel):
    name: str | None
    status: int
    id: str | None


def suffix_of(file: UploadFile) -> str | None:
    """Looks at the first bytes and puts the position back."""
    first = file.file.read(8)
    file.file.seek(0)
    for signature, media_type in SIGNATURES.items():
        if first.startswith(signature):
            return SUFFIXES[media_type]
    return None


def take(file: UploadFile) -> Receipt:
    suffix = suffix_of(file)
    if suffix is None:
        return Receipt(name=file.filename, status=415, id=None)
    if file.size is None or file.size > MOST_FILE_BYTES:
        return Receipt(name=file.filename, status=413, id=None)
    slug = re.sub("[^a-z0-9]+", "-", str(file.filename).lower())[:40]
    photo_id = f"{slug}{suffix}"
    with (outside.FOLDER / photo_id).open("wb") as target:
        shutil.copyfileobj(file.file, target)
    return Receipt(name=file.filename, status=201, id=photo_id)


def status_of(receipts: list[Receipt]) -> int:
    stored = sum(receipt.status == 201 for receipt in receipts)
    if stored == 0:
        return receipts[0].status
    return 201 if stored == len(receipts) else 207


router = APIRouter(prefix="/photos")


@router.post("", status_code=201, max_body_size=MOST_REQUEST_BYTES)
def add_photos(
    files: Annotated[list[UploadFile], File(max_length=MOST_FILES)], response: Response
) -> list[Receipt]:
    receipts = [take(file) for file in files]
    response.status_code = status_of(receipts)
    return receipts


@router.get("/{photo_id}")
def read_photo(photo_id: str) -> FileResponse:
    path = outside.FOLDER / photo_id
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path)
