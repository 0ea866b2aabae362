import archive
from archive import Reading, UnknownStation, open_cursor
from fastapi import FastAPI, HTTPException

app = FastAPI()
app.mount("/archive", archive.app)


@app.get("/stations/{station}/export")
async def export_readings(station: str) -> list[Reading]:
    try:
        cursor = open_cursor(station)
    except UnknownStation:
        raise HTTPException(404, "Unknown station") from None
    readings = []
    try:
        while batch := await cursor.fetch():
            readings += batch
    finally:
        cursor.close()
    return readings
