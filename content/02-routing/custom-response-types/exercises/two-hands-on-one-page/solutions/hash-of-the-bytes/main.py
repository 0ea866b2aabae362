import hashlib
from typing import Annotated

import pages
from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pages import Changed, Page
from pydantic import BaseModel


class PageChange(BaseModel):
    text: str


class PageRead(BaseModel):
    name: str
    text: str


def tagged(answer: Response) -> Response:
    digest = hashlib.sha256(answer.body + answer.media_type.encode()).hexdigest()
    answer.headers["ETag"] = f'"{digest[:32]}"'
    answer.headers["Vary"] = "Accept"
    return answer


def as_json(name: str, page: Page, status: int = 200) -> Response:
    return tagged(JSONResponse({"name": name, "text": page.text}, status))


def as_text(page: Page) -> Response:
    return tagged(PlainTextResponse(page.text))


def tags_in(header: str) -> set[str]:
    return {tag.strip() for tag in header.split(",")}


app = FastAPI()
app.mount("/outside", pages.app)


@app.get(
    "/pages/{name}",
    response_model=PageRead,
    responses={200: {"content": {"text/plain": {}}}, 304: {"description": "Not modified"}},
)
async def read_page(
    name: str,
    accept: Annotated[str, Header()] = "*/*",
    if_none_match: Annotated[str, Header()] = "",
):
    page = await pages.read(name)
    if page is None:
        raise HTTPException(404, "No such page")
    answer = as_text(page) if "text/plain" in accept else as_json(name, page)
    known = {tag.removeprefix("W/") for tag in tags_in(if_none_match)}
    if known & {"*", answer.headers["ETag"]}:
        kept = {name: answer.headers[name] for name in ("ETag", "Vary")}
        return Response(status_code=304, headers=kept)
    return answer


@app.put("/pages/{name}", response_model=PageRead, responses={201: {"model": PageRead}})
async def change_page(
    name: str,
    change: PageChange,
    if_match: Annotated[str | None, Header()] = None,
    if_none_match: Annotated[str | None, Header()] = None,
):
    page = await pages.read(name)
    if if_match is not None:
        answers = [as_json(name, page), as_text(page)] if page else []
        present = {"*"} | {answer.headers["ETag"] for answer in answers}
        if not page or not tags_in(if_match) & present:
            raise HTTPException(412, "The page is another one by now")
        required = page.revision
    elif if_none_match == "*":
        required = 0
    else:
        raise HTTPException(428, "Say If-Match, or If-None-Match: * for a new page")
    try:
        saved = await pages.save(name, change.text, only_if=required)
    except Changed as error:
        raise HTTPException(412, "The page is another one by now") from error
    return as_json(name, saved, 200 if required else 201)
