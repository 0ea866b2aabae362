"""A declared file is open until response and background tasks are over, and then closed."""

import asyncio
from collections.abc import AsyncIterator

from fastapi import BackgroundTasks, FastAPI, Request, UploadFile
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

# breaks: tasks.add_task(read, file) => later.append(file)
# breaks: later.append(file)  # kept beyond the request => later.append(UploadFile(open("/dev/null", "rb")))
# breaks: async with request.form() as form: => if form := await request.form():

found: dict[str, object] = {}
later: list[UploadFile] = []
app = FastAPI()


async def read(file: UploadFile) -> None:
    found["background task"] = await file.read()


@app.post("/background")
async def in_background(file: UploadFile, tasks: BackgroundTasks) -> None:
    tasks.add_task(read, file)


@app.post("/stream")
async def in_response(file: UploadFile) -> StreamingResponse:
    async def pieces() -> AsyncIterator[bytes]:
        while piece := await file.read(2):
            yield piece

    return StreamingResponse(pieces())


@app.post("/kept")
async def beyond(file: UploadFile) -> None:
    later.append(file)  # kept beyond the request


@app.post("/form")
async def by_hand(request: Request) -> None:
    form = await request.form()
    found["form"] = form["file"].file


@app.post("/form-in-a-block")
async def in_a_block(request: Request) -> None:
    async with request.form() as form:
        found["form in a block"] = form["file"].file


def send(path: str) -> bytes:
    return TestClient(app).post(path, files={"file": ("a", b"abcd")}).content


streamed = send("/stream")
for path in ("/background", "/kept", "/form", "/form-in-a-block"):
    send(path)
try:
    beyond_the_request = asyncio.run(later[0].read())
except ValueError as error:
    beyond_the_request = str(error)
closed = {name: found[name].closed for name in ("form", "form in a block")}
print("streamed back:        ", streamed)
print("in a background task: ", found.get("background task"))
print("beyond the request:   ", beyond_the_request)
print("closed:               ", closed)

assert streamed == b"abcd"
assert found.get("background task") == b"abcd"
assert beyond_the_request == "I/O operation on closed file."
assert closed == {"form": False, "form in a block": True}
