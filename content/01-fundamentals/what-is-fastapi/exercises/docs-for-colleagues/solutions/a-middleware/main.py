from base64 import b64decode
from typing import Annotated

import staff
from fastapi import APIRouter, Body, FastAPI, Request, Response

app = FastAPI(title="Tool library", version="3.1")
app.mount("/staff", staff.app)
FOR_COLLEAGUES = ("/docs", "/redoc", "/openapi.json")


def is_from_colleague(request: Request) -> bool:
    scheme, _, encoded = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        name, _, password = b64decode(encoded).decode().partition(":")
    except ValueError:
        return False
    return staff.is_colleague(name, password)


@app.middleware("http")
async def guard_documentation(request: Request, call_next) -> Response:
    if request.url.path.startswith(FOR_COLLEAGUES) and not is_from_colleague(request):
        return Response(status_code=401, headers={"WWW-Authenticate": "Basic"})
    return await call_next(request)


@app.get("/tools")
def list_tools() -> list[str]:
    return ["drill", "ladder", "saw"]


loans = APIRouter(prefix="/loans")


@loans.post("", status_code=201)
def lend_tool(tool: Annotated[str, Body(embed=True)]) -> dict[str, str]:
    return {"tool": tool}


@loans.delete("/{tool}", status_code=204)
def return_tool(tool: str) -> None: ...


app.include_router(loans)
