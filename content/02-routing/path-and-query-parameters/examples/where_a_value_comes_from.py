"""The same dependency reads the path on one route and the query string on the next."""

from typing import Annotated

from fastapi import Depends, FastAPI

app = FastAPI()


def get_owner(owner_id: int) -> int:
    return owner_id


OwnerDep = Annotated[int, Depends(get_owner)]


@app.get("/owners/{owner_id}/reports")
def list_reports(owner: OwnerDep) -> dict[str, int]:
    return {"owner": owner}


@app.get("/owners/{owner}/letters")
def list_letters(owner: str, read_as: OwnerDep) -> dict[str, int | str]:
    return {"in the path": owner, "read as": read_as}


# try: GET /owners/1/reports?owner_id=2 -> 200 {"owner": 1}
# try: GET /owners/1/letters?owner_id=2 -> 200 {"in the path": "1", "read as": 2}
