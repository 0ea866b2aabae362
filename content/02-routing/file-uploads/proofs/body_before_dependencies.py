"""A declared file is received and parsed before any dependency runs, authentication included."""

import asyncio

from fastapi import Depends, FastAPI, HTTPException, Request, UploadFile
from fastapi.testclient import TestClient

# breaks: async def take_file(file: UploadFile) -> None: ... => async def take_file() -> None: ...
# breaks: @app.post("/file", dependencies=[Depends(refuse)]) => @app.post("/file")
# breaks: async for piece in request.stream(): => async for piece in refuse_and_read(request):
# breaks: async def take_stream(request: Request) -> int: => async def take_stream(request: Request, file: UploadFile) -> int:

taken: list[int] = []


def refuse() -> None:
    raise HTTPException(401)


app = FastAPI()


@app.post("/file", dependencies=[Depends(refuse)])
async def take_file(file: UploadFile) -> None: ...


@app.post("/stream", dependencies=[Depends(refuse)])
async def take_stream(request: Request) -> int:
    return sum([len(piece) async for piece in request.stream()])


@app.post("/by-hand")
async def check_by_hand(request: Request) -> None:
    async for piece in request.stream():
        taken.append(-len(piece))
        raise HTTPException(401)


async def refuse_and_read(request: Request):
    yield b"".join([piece async for piece in request.stream()])


OPENING = b'--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
PIECES = [OPENING, b"x" * 1000, b"y" * 1000, b"\r\n--B--\r\n"]


async def send_upload(path: str) -> tuple[int, int]:
    """The status, and how many of the four pieces the app asked for."""
    taken.clear()
    statuses: list[int] = []

    async def receive():
        taken.append(1)
        index = sum(1 for entry in taken if entry > 0) - 1
        return {"type": "http.request", "body": PIECES[index], "more_body": index < 3}

    async def send(message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    headers = [(b"content-type", b"multipart/form-data; boundary=B")]
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": headers,
    }
    await app(scope, receive, send)
    return statuses[0], sum(1 for entry in taken if entry > 0)


file, stream, by_hand = (asyncio.run(send_upload(p)) for p in ("/file", "/stream", "/by-hand"))
broken = TestClient(app).post("/file", headers={"Content-Type": "multipart/form-data"})
print("UploadFile, no token:        status, pieces taken", file)
print("request.stream(), no token:  status, pieces taken", stream)
print("refused after the first:     status, pieces taken", by_hand)
missing = TestClient(app).post("/file", data={"note": "hello"})
print("broken form and no token:   ", broken.status_code, broken.json())
print("no file and no token:       ", missing.status_code)

assert file == (401, 4)
assert stream == (401, 0)
assert by_hand == (401, 1)
assert broken.status_code == 400
assert missing.status_code == 401
