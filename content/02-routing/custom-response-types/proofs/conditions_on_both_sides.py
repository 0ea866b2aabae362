"""A tag for two types is a 304 for the wrong one; a look before an awaited save loses a change."""

import asyncio
from typing import Annotated

from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient
from httpx import ASGITransport, AsyncClient

# breaks: tag = f'"{page["revision"]}"' => tag = f'"{page["revision"]}-{accept}"'
# breaks: raise HTTPException(304) => return Response(status_code=304, headers={"ETag": tag})
# breaks: await asyncio.sleep(0) => pass
# breaks: only_if != page["revision"] => only_if == page["revision"]

app = FastAPI()
page = {"text": "old", "revision": 1}


@app.get("/page")
def read_page(
    accept: Annotated[str, Header()],
    if_none_match: Annotated[str, Header()] = "",
) -> Response:
    tag = f'"{page["revision"]}"'
    if if_none_match == tag:
        raise HTTPException(304)
    return PlainTextResponse(f"{accept}: {page['text']}", headers={"ETag": tag, "Vary": "Accept"})


def store(text: str) -> None:
    page.update(text=text, revision=page["revision"] + 1)


@app.put("/looked-first")
async def put_looked_first(text: str, if_match: Annotated[int, Header()]) -> None:
    if if_match != page["revision"]:
        raise HTTPException(412)
    await asyncio.sleep(0)  # the way to the store
    store(text)


@app.put("/in-the-write")
async def put_in_the_write(text: str, only_if: Annotated[int, Header(alias="If-Match")]) -> None:
    await asyncio.sleep(0.001)
    if only_if != page["revision"]:
        raise HTTPException(412)
    store(text)


async def put_two(path: str) -> list[int]:
    """Two changes at once that are built on the same revision."""
    headers = {"If-Match": str(page["revision"])}
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        calls = [client.put(path, params={"text": text}, headers=headers) for text in "ab"]
        return sorted(answer.status_code for answer in await asyncio.gather(*calls))


client = TestClient(app)
first = client.get("/page", headers={"Accept": "text/plain"})
tag = {"If-None-Match": first.headers["ETag"]}
other = client.get("/page", headers={"Accept": "application/json"} | tag)
again = client.get("/page", headers={"Accept": "text/plain"} | tag)
looked, written = asyncio.run(put_two("/looked-first")), asyncio.run(put_two("/in-the-write"))
print("the tag of the text, sent for JSON:", other.status_code)
print("raised 304:", again.status_code, repr(again.text), again.headers.get("ETag"))
print("looked first:", looked, " in the write:", written)

assert other.status_code == 304
assert (again.status_code, again.text) == (304, "")
assert "ETag" not in again.headers
assert looked == [200, 200]
assert written == [200, 412]
