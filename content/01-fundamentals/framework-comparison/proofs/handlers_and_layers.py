"""An exception handler is the app's in FastAPI, no mounted app's; Litestar has them per layer."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from litestar import Litestar, Response, Router, get
from litestar.exceptions import ValidationException
from starlette.applications import Starlette

# breaks: app.mount("/v2", new) => app.include_router(new.router, prefix="/v2")
# breaks: app.include_router(router) => pass
# breaks: exception_handlers={ValidationException: refuse_in_litestar} => exception_handlers={}

app, new, router = FastAPI(), FastAPI(), APIRouter(prefix="/v1")


@app.exception_handler(RequestValidationError)
async def refuse(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"form": "old"}, status_code=400)  # FastAPI


@router.get("/books")
@new.get("/books")
def list_books(since: int = 0) -> list:
    return []


app.include_router(router)
app.mount("/v2", new)


@get("/books")
async def list_in_litestar(since: int = 0) -> list[int]:
    return []


def refuse_in_litestar(request, error: ValidationException) -> Response:
    return Response({"form": "old"}, status_code=418)


v1 = Router(
    path="/v1",
    exception_handlers={ValidationException: refuse_in_litestar},
    route_handlers=[list_in_litestar],
)
v2 = Router(path="/v2", route_handlers=[list_in_litestar])


def statuses(asked) -> list[int]:
    client = TestClient(asked)
    return [client.get(f"/v{version}/books?since=x").status_code for version in (1, 2)]


in_fastapi = statuses(app)
in_litestar = statuses(Litestar([v1, v2], logging_config=None))
print("FastAPI, an included router and a mounted app:", in_fastapi)
print("Litestar, a router with a handler of its own and one without:", in_litestar)
print("APIRouter has exception_handler:", hasattr(router, "exception_handler"))
print(
    "a Starlette: FastAPI",
    issubclass(FastAPI, Starlette),
    " Litestar",
    issubclass(Litestar, Starlette),
)

assert in_fastapi == [400, 422]
assert in_litestar == [418, 400]
assert not hasattr(router, "exception_handler")
assert issubclass(FastAPI, Starlette) and not issubclass(Litestar, Starlette)
