from typing import Annotated

import staff
from fastapi import APIRouter, Body, FastAPI

app = FastAPI(title="Tool library", version="3.1")
app.mount("/staff", staff.app)


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
