"""An exception at the second file keeps the first one stored; receipts and 207 tell of both."""

from fastapi import FastAPI, HTTPException, Response, UploadFile
from fastapi.testclient import TestClient

# breaks: raise HTTPException(415) => continue
# breaks: response.status_code = 207 => response.headers["X-Status"] = "207"

stored: list[str | None] = []
app = FastAPI()


@app.post("/raising")
async def add_raising(files: list[UploadFile]) -> None:
    for file in files:
        if not await file.read():
            raise HTTPException(415)
        stored.append(file.filename)


@app.post("/receipts", status_code=201)
async def add_with_receipts(files: list[UploadFile], response: Response) -> list[int]:
    receipts = []
    for file in files:
        good = bool(await file.read())
        receipts.append(201 if good else 415)
        if good:
            stored.append(file.filename)
    if set(receipts) != {201}:
        response.status_code = 207
    return receipts


def send(path: str) -> tuple[int, object, list[str | None]]:
    stored.clear()
    parts = [("one", b"x"), ("two", b""), ("three", b"x")]
    answer = TestClient(app).post(path, files=[("files", part) for part in parts])
    return answer.status_code, answer.json(), list(stored)


raising, receipts = send("/raising"), send("/receipts")
print("raised:   status, body, stored:", raising)
print("receipts: status, body, stored:", receipts)

assert raising == (415, {"detail": "Unsupported Media Type"}, ["one"])
assert receipts == (207, [201, 415, 201], ["one", "three"])
