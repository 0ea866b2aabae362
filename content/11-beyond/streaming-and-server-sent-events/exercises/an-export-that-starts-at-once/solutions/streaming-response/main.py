from collections.abc import AsyncIterator

import archive
from archive import ArchiveFailed, Cursor, UnknownStation, open_cursor
from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse

app = FastAPI()
app.mount("/archive", archive.app)


async def write_lines(cursor: Cursor) -> AsyncIterator[str]:
    try:
        while batch := await cursor.fetch():
            yield "".join(f"{reading.model_dump_json()}\n" for reading in batch)
    except ArchiveFailed:
        yield '{"error": "incomplete"}\n'
    finally:
        cursor.close()


@app.get("/stations/{station}/export")
async def export_readings(station: str) -> StreamingResponse:
    try:
        cursor = open_cursor(station)
    except UnknownStation:
        raise HTTPException(404, "Unknown station") from None
    return StreamingResponse(
        write_lines(cursor),
        media_type="application/jsonl",
        headers={"Content-Disposition": f'attachment; filename="{station}.jsonl"'},
    )
