from typing import Annotated, Any

import staff
from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials

app = FastAPI(title="Tool library", version="3.1", openapi_url=None)
app.mount("/staff", staff.app)


@app.get("/tools")
def list_tools() -> list[str]:
    return ["drill", "ladder", "saw"]


def require_colleague(given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> None:
    if not staff.is_colleague(given.username, given.password):
        raise HTTPException(401, "Only for colleagues")


manual = APIRouter(dependencies=[Depends(require_colleague)], include_in_schema=False)


@manual.get("/openapi.json")
def read_document() -> dict[str, Any]:
    return app.openapi()


@manual.get("/docs")
def read_docs() -> HTMLResponse:
    return get_swagger_ui_html(openapi_url="/openapi.json", title=app.title)


@manual.get("/redoc")
def read_redoc() -> HTMLResponse:
    return get_redoc_html(openapi_url="/openapi.json", title=app.title)


app.include_router(manual)
loans = APIRouter(prefix="/loans")


@loans.post("", status_code=201)
def lend_tool(tool: Annotated[str, Body(embed=True)]) -> dict[str, str]:
    return {"tool": tool}


@loans.delete("/{tool}", status_code=204)
def return_tool(tool: str) -> None: ...


app.include_router(loans)
