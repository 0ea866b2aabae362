import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Annotated, Literal

import archive
from archive import ArchiveFailed, Cursor, Reading, UnknownStation
from fastapi import Depends, FastAPI, HTTPException, Response
from pydantic import BaseModel


class Failure(BaseModel):
    error: Literal["incomplete"] = "incomplete"


def open_cursor(station: str) -> Iterator[Cursor]:
    try:
        cursor = archive.open_cursor(station)
    except UnknownStation:
        raise HTTPException(404, "Unknown station") from None
    try:
        yield cursor
    finally:
        cursor.close()


def name_file(station: str, response: Response) -> None:
    response.headers["Content-Disposition"] = f'attachment; filename="{station}.jsonl"'


CursorDep = Annotated[Cursor, Depends(open_cursor)]
app = FastAPI()
app.mount("/archive", archive.app)


async def read_into(queue: asyncio.Queue[Reading | Failure | None], cursor: Cursor) -> None:
    try:
        while batch := await cursor.fetch():
            for reading in batch:
                queue.put_nowait(reading)
    except ArchiveFailed:
        queue.put_nowait(Failure())
    queue.put_nowait(None)


@app.get("/stations/{station}/export", dependencies=[Depends(name_file)])
async def export_readings(cursor: CursorDep) -> AsyncIterator[Reading | Failure]:
    queue: asyncio.Queue[Reading | Failure | None] = asyncio.Queue()
    reading = asyncio.create_task(read_into(queue, cursor))
    try:
        while item := await queue.get():
            yield item
    finally:
        reading.cancel()
