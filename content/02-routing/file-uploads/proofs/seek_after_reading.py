"""Reading moves the position: what was looked at is missing from what is copied afterwards."""

import io
import shutil

from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient

# breaks: await file.seek(0) => await file.read(0)
# breaks: await file.read(8) => file.filename

stored: dict[str, bytes] = {}
app = FastAPI()


def copy(file: UploadFile) -> bytes:
    target = io.BytesIO()
    shutil.copyfileobj(file.file, target)
    return target.getvalue()


@app.post("/looks")
async def look_and_copy(file: UploadFile) -> bool:
    seen = await file.read(8)
    stored["looks"] = copy(file)
    return str(seen).startswith("b'\\x89PNG")


@app.post("/rewinds")
async def rewind_and_copy(file: UploadFile) -> bool:
    seen = (await file.read(4)).startswith(b"\x89PNG")
    await file.seek(0)
    stored["rewinds"] = copy(file)
    return seen


picture = b"\x89PNG\r\n\x1a\n" + b"pixels"
for path in ("/looks", "/rewinds"):
    assert TestClient(app).post(path, files={"file": ("a.png", picture)}).status_code == 200
print("without seek:", stored["looks"])
print("with seek:   ", stored["rewinds"])

assert stored["looks"] == b"pixels"
assert stored["rewinds"] == picture
