"""The limit of the app replaces any answer to an announced body that is too large."""

from collections.abc import Iterator

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException

# breaks: app = FastAPI(max_body_size=20) => app = FastAPI(max_body_size=200)
# breaks: @app.exception_handler(HTTPException) => @app.exception_handler(OSError)
# breaks: async def count_visit() -> int: => async def count_visit(note: list[str]) -> int:

visits: list[int] = []
app = FastAPI(max_body_size=20)


@app.exception_handler(HTTPException)
async def tell(request: Request, error: HTTPException) -> JSONResponse:
    return JSONResponse({"title": error.detail}, error.status_code)


@app.post("/notes")
async def add_note(note: list[str]) -> int:
    return len(note)


@app.post("/visits")
async def count_visit() -> int:
    visits.append(1)
    return len(visits)


client = TestClient(app)
BODY = b'["this body has more than twenty bytes"]'


def send(path: str, content: bytes | Iterator[bytes]) -> tuple[int, str]:
    answer = client.post(path, content=content, headers={"Content-Type": "application/json"})
    return answer.status_code, answer.text


found = {
    (path, how): send(path, BODY if how == "announced" else iter([BODY]))
    for path in ("/notes", "/nowhere", "/visits")
    for how in ("announced", "in pieces")
}
for (path, how), (status, text) in found.items():
    print(f"{path:8} {how:9} {status} {text}")
print("function of /visits was called:", len(visits))

plain = (413, "Content Too Large")
assert [text for (_, how), text in found.items() if how == "announced"] == [plain] * 3
assert found["/notes", "in pieces"] == (413, '{"title":"Content Too Large"}')
assert found["/nowhere", "in pieces"] == (404, '{"title":"Not Found"}')
assert len(visits) == 2 and found["/visits", "in pieces"] == (200, "2")
