from collections.abc import AsyncIterator
from typing import Literal

import archive
from archive import ArchiveFailed, Reading, UnknownStation
from fastapi import Depends, FastAPI, HTTPException, Response
from pydantic import BaseModel


class Failure(BaseModel):
    error: Literal["incomplete"] = "incomplete"


def name_file(station: str, response: Response) -> None:
    response.headers["Content-Disposition"] = f'attachment; filename="{station}.jsonl"'


app = FastAPI()
app.mount("/archive", archive.app)


@app.get("/stations/{station}/export", dependencies=[Depends(name_file)])
async def export_readings(station: str) -> AsyncIterator[Reading | Failure]:
    try:
        cursor = archive.open_cursor(station)
    except UnknownStation:
        raise HTTPException(404, "Unknown station") from None
    try:
        while batch := await cursor.fetch():
            for reading in batch:
                yield reading
    except ArchiveFailed:
        yield Failure()
    finally:
        cursor.close()
