"""max_body_size refuses an announced length unread, counts any other, and answers in two forms."""

import asyncio

from fastapi import FastAPI, HTTPException, Request, UploadFile
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException as StarletteHTTPException

# breaks: @app.post("/limited", max_body_size=150) => @app.post("/limited")
# breaks: announced = asyncio.run(send_upload("/limited", length=True)) => announced = asyncio.run(send_upload("/limited"))
# breaks: counted = asyncio.run(send_upload("/limited")) => counted = asyncio.run(send_upload("/limited", length=True))
# breaks: if file.size is None or file.size > 150: => if file.size is None:
# breaks: @app.exception_handler(StarletteHTTPException) => @app.exception_handler(ZeroDivisionError)

app = FastAPI()


@app.exception_handler(StarletteHTTPException)
async def as_problem(request: Request, error: StarletteHTTPException) -> JSONResponse:
    return JSONResponse({"title": "too large"}, status_code=error.status_code)


@app.post("/limited", max_body_size=150)
async def take_limited(file: UploadFile) -> None: ...


@app.post("/afterwards")
async def check_afterwards(file: UploadFile) -> None:
    if file.size is None or file.size > 150:
        raise HTTPException(413)


OPENING = b'--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
PIECES = [OPENING, *[b"x" * 100] * 20, b"\r\n--B--\r\n"]


async def send_upload(path: str, *, length: bool = False) -> tuple[int, bytes, int]:
    """Status, body, and how many of the pieces the app asked for."""
    taken = 0
    sent: list[dict] = []

    async def receive():
        nonlocal taken
        taken += 1
        return {
            "type": "http.request",
            "body": PIECES[taken - 1],
            "more_body": taken < len(PIECES),
        }

    async def send(message) -> None:
        sent.append(message)

    headers = [(b"content-type", b"multipart/form-data; boundary=B")]
    if length:
        headers.append((b"content-length", str(len(b"".join(PIECES))).encode()))
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": headers,
    }
    await app(scope, receive, send)
    return sent[0]["status"], sent[1]["body"], taken


announced = asyncio.run(send_upload("/limited", length=True))
counted = asyncio.run(send_upload("/limited"))
afterwards = asyncio.run(send_upload("/afterwards", length=True))
print(f"of {len(PIECES)} pieces the app took")
print("max_body_size, length announced:", announced)
print("max_body_size, no length:       ", counted)
print("file.size in the endpoint:      ", afterwards)

assert announced == (413, b"Content Too Large", 0)
assert counted == (413, b'{"title":"too large"}', 2)
assert afterwards[0] == 413 and afterwards[2] == len(PIECES)
