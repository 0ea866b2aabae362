"""The server names the file, the content decides its type, and only whole files are seen."""

import os
import tempfile
from pathlib import Path
from uuid import uuid4

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.testclient import TestClient

FOLDER = Path(tempfile.mkdtemp())
SUFFIXES = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}
PIECE = 64 * 1024


def suffix_of(file: UploadFile) -> str:
    """By the first bytes; the position is put back, or they would be missing from the copy."""
    first = file.file.read(8)
    file.file.seek(0)
    for signature, suffix in SUFFIXES.items():
        if first.startswith(signature):
            return suffix
    raise HTTPException(415, "Only PNG and JPEG")


def store(file: UploadFile, target: Path) -> None:
    """Written beside its target and renamed, so nobody ever reads half of it."""
    part = target.with_suffix(".part")
    try:
        with part.open("xb") as out:
            while piece := file.file.read(PIECE):
                out.write(piece)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


app = FastAPI()


@app.post("/photos", status_code=201, max_body_size=1_000_000)
def add_photo(file: UploadFile) -> str:
    target = FOLDER / f"{uuid4().hex}{suffix_of(file)}"
    store(file, target)
    return target.suffix


client = TestClient(app)
for name, content in {
    "../holiday.png": b"\x89PNG\r\n\x1a\n" + b"pixels",
    "photo.txt": b"\xff\xd8\xff" + b"pixels",
    "photo.png": b"<script>",
    "large.png": b"\x89PNG\r\n\x1a\n" + bytes(1_000_000),
}.items():
    answer = client.post("/photos", files={"file": (name, content)})
    print(name, answer.status_code, answer.text)
print(sorted(path.suffix for path in FOLDER.iterdir()))

# prints: ../holiday.png 201 ".png"
# prints: photo.txt 201 ".jpg"
# prints: photo.png 415 {"detail":"Only PNG and JPEG"}
# prints: large.png 413 Content Too Large
# prints: ['.jpg', '.png']
