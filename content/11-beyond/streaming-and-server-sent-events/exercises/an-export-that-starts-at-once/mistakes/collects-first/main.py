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


@app.get("/stations/{station}/export", dependencies=[Depends(name_file)])
async def export_readings(cursor: CursorDep) -> AsyncIterator[Reading | Failure]:
    readings: list[Reading] = []
    try:
        while batch := await cursor.fetch():
            readings += batch
        for reading in readings:
            yield reading
    except ArchiveFailed:
        for reading in readings:
            yield reading
        yield Failure()
