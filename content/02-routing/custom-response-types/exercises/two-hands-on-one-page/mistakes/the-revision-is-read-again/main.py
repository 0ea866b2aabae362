import re
from typing import Annotated, Literal

import pages
from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.responses import PlainTextResponse
from pages import Changed, Page
from pydantic import BaseModel

Kind = Literal["json", "text"]
Condition = Annotated[str | None, Header()]
TAG = re.compile(r'(W/)?("[^"]*")')


class PageChange(BaseModel):
    text: str


class PageRead(BaseModel):
    name: str
    text: str


def tag_of(page: Page, kind: Kind) -> str:
    return f'"{page.revision}-{kind}"'


def names(header: str | None, *tags: str, weak: bool) -> bool:
    """Whether the condition names one of the tags; with `weak` a `W/` before it is no matter."""
    if header is None:
        return False
    if header.strip() == "*":
        return bool(tags)
    return any(tag in tags and (weak or not prefix) for prefix, tag in TAG.findall(header))


app = FastAPI()
app.mount("/outside", pages.app)


@app.get(
    "/pages/{name}",
    response_model=PageRead,
    responses={200: {"content": {"text/plain": {}}}, 304: {"description": "Not modified"}},
)
async def read_page(
    name: str,
    response: Response,
    accept: Annotated[str, Header()] = "*/*",
    if_none_match: Condition = None,
):
    page = await pages.read(name)
    if page is None:
        raise HTTPException(404, "No such page")
    kind: Kind = "text" if "text/plain" in accept else "json"
    tag = tag_of(page, kind)
    headers = {"ETag": tag, "Vary": "Accept"}
    if names(if_none_match, tag, weak=True):
        return Response(status_code=304, headers=headers)
    if kind == "text":
        return PlainTextResponse(page.text, headers=headers)
    response.headers.update(headers)
    return {"name": name, "text": page.text}


async def refuse_what_is_stale(name: str, if_match: str | None, if_none_match: str | None) -> None:
    if if_match is not None:
        page = await pages.read(name)
        tags = [tag_of(page, "json"), tag_of(page, "text")] if page else []
        if not names(if_match, *tags, weak=False):
            raise HTTPException(412, "The page is another one by now")
        return
    if if_none_match == "*":
        return
    raise HTTPException(428, "Say If-Match, or If-None-Match: * for a new page")


@app.put("/pages/{name}", responses={201: {"model": PageRead}})
async def change_page(
    name: str,
    change: PageChange,
    response: Response,
    if_match: Condition = None,
    if_none_match: Condition = None,
) -> PageRead:
    await refuse_what_is_stale(name, if_match, if_none_match)
    present = await pages.read(name) if if_match else None
    revision = present.revision if present else 0
    try:
        page = await pages.save(name, change.text, only_if=revision)
    except Changed as error:
        raise HTTPException(412, "The page is another one by now") from error
    response.status_code = 200 if revision else 201
    response.headers["ETag"] = tag_of(page, "json")
    return PageRead(name=name, text=page.text)
