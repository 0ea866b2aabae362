"""A handler for fastapi.HTTPException does not see what the router and StaticFiles raise."""

import tempfile

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException as StarletteHTTPException

# breaks: narrow = make_app(HTTPException) => narrow = make_app(StarletteHTTPException)
# breaks: wide = make_app(StarletteHTTPException) => wide = make_app(HTTPException)
# breaks: raise HTTPException(404, "No such order") => raise StarletteHTTPException(404, "No such order")


def make_app(kind: type[StarletteHTTPException]) -> FastAPI:
    app = FastAPI()

    @app.exception_handler(kind)
    async def tell(request: Request, error: StarletteHTTPException) -> JSONResponse:
        return JSONResponse({"title": error.detail}, error.status_code)

    @app.get("/orders/{number}")
    def read_order(number: int) -> str:
        raise HTTPException(404, "No such order")

    @app.get("/me", dependencies=[Depends(HTTPBearer())])
    def read_me() -> None: ...

    app.mount("/files", StaticFiles(directory=tempfile.gettempdir()))
    return app


REQUESTS = {
    "raised by a function": "GET /orders/7",
    "security class": "GET /me",
    "unknown path": "GET /nowhere",
    "wrong method": "POST /me",
    "validation": "GET /orders/x",
    "static file": "GET /files/not/there.css",
}


def who_is_told(app: FastAPI) -> dict[str, tuple[int, bool]]:
    client = TestClient(app)
    answers = {name: client.request(*line.split()) for name, line in REQUESTS.items()}
    return {name: (one.status_code, "title" in one.json()) for name, one in answers.items()}


narrow = make_app(HTTPException)
wide = make_app(StarletteHTTPException)
by_narrow, by_wide = who_is_told(narrow), who_is_told(wide)
for name in REQUESTS:
    print(f"{name:21} fastapi's: {by_narrow[name]}  starlette's: {by_wide[name]}")

assert {name: status for name, (status, _) in by_narrow.items()} == {
    "raised by a function": 404,
    "security class": 401,
    "unknown path": 404,
    "wrong method": 405,
    "validation": 422,
    "static file": 404,
}
assert [n for n, (_, told) in by_narrow.items() if told] == [
    "raised by a function",
    "security class",
]
assert [n for n, (_, told) in by_wide.items() if not told] == ["validation"]
