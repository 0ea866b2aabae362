from typing import Annotated

import pages
from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel


class PageChange(BaseModel):
    text: str


class PageRead(BaseModel):
    name: str
    text: str


app = FastAPI()
app.mount("/outside", pages.app)


@app.get(
    "/pages/{name}",
    response_model=PageRead,
    responses={200: {"content": {"text/plain": {}}}},
)
async def read_page(name: str, response: Response, accept: Annotated[str, Header()] = "*/*"):
    page = await pages.read(name)
    if page is None:
        raise HTTPException(404, "No such page")
    if "text/plain" in accept:
        return PlainTextResponse(page.text, headers={"Vary": "Accept"})
    response.headers["Vary"] = "Accept"
    return {"name": name, "text": page.text}


@app.put("/pages/{name}")
async def change_page(name: str, change: PageChange) -> PageRead:
    page = await pages.save(name, change.text)
    return PageRead(name=name, text=page.text)
