"""JSON Lines by `yield`: what decides about the status stands in a dependency."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Response
from pydantic import BaseModel

SALES = {"may": [9.5, 120.0], "june": [float("nan")], "july": []}
app = FastAPI()


class Sale(BaseModel):
    number: int
    total: float


def find_month(month: str, response: Response) -> list[float]:
    if month not in SALES:
        raise HTTPException(404, "No such month")
    response.headers["Content-Disposition"] = f'attachment; filename="{month}.jsonl"'
    return SALES[month]


@app.get("/sales/{month}")
async def export_sales(totals: Annotated[list[float], Depends(find_month)]) -> AsyncIterator[Sale]:
    for number, total in enumerate(totals, start=1):
        yield Sale(number=number, total=total)


@app.get("/too-late/{month}")
async def export_too_late(month: str) -> AsyncIterator[Sale]:
    if month not in SALES:
        raise HTTPException(404, "Too late: the client has read 200")
    for number, total in enumerate(SALES[month], start=1):
        yield Sale(number=number, total=total)


# try: GET /sales/june -> 200 {"number": 1, "total": null}
# try: GET /sales/july -> 200
# try: GET /sales/april -> 404 {"detail": "No such month"}
# try: GET /too-late/june -> 200 {"number": 1, "total": null}
