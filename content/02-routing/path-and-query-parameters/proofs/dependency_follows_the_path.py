"""A dependency's parameter is read from path or query, by the names in each route's path."""

from typing import Annotated

from fastapi import Depends, FastAPI, Path
from fastapi.testclient import TestClient

# breaks: @app.get("/owners/{owner}/letters") => @app.get("/owners/{owner_id}/letters")
# breaks: @app.get("/owners/{owner_id}/reports") => @app.get("/owners/{owner}/reports")
# breaks: def get_strict_owner(owner_key: Annotated[int, Path()]) -> int: => def get_strict_owner(owner_key: int) -> int:

app = FastAPI()


def get_owner(owner_id: int) -> int:
    return owner_id


def get_strict_owner(owner_key: Annotated[int, Path()]) -> int:
    return owner_key


OwnerDep = Annotated[int, Depends(get_owner)]
StrictOwnerDep = Annotated[int, Depends(get_strict_owner)]


@app.get("/owners/{owner_id}/reports")
def list_reports(owner: OwnerDep) -> int:
    return owner


@app.get("/owners/{owner}/letters")
def list_letters(owner: OwnerDep) -> int:
    return owner


@app.get("/owners/{owner}/drafts")
def list_drafts(owner: StrictOwnerDep) -> int:
    return owner


client = TestClient(app)
reports = client.get("/owners/1/reports?owner_id=2").json()
letters = client.get("/owners/1/letters?owner_id=2").json()
drafts = client.get("/owners/1/drafts?owner_key=2")
where = [error["loc"] for error in drafts.json()["detail"]] if drafts.status_code == 422 else []
places = {
    item["get"]["summary"]: [(p["in"], p["name"]) for p in item["get"]["parameters"]]
    for item in app.openapi()["paths"].values()
}
print("/owners/{owner_id}/reports, ?owner_id=2:", reports)
print("/owners/{owner}/letters,    ?owner_id=2:", letters)
print("Path() and another name in the path:    ", drafts.status_code, where)
print("OpenAPI:", places)

assert (reports, places["List Reports"]) == (1, [("path", "owner_id")])
assert (letters, places["List Letters"]) == (2, [("query", "owner_id")])
assert (drafts.status_code, where) == (422, [["path", "owner_key"]])
