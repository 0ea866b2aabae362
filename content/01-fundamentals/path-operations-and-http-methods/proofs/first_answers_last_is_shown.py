"""Of two functions for one method and path the first answers, and OpenAPI shows the last."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: @app.get("/price", summary="new") => @app.post("/price", summary="new")
# breaks: router = APIRouter(prefix="/price") => router = APIRouter(prefix="/prices")

app = FastAPI()
router = APIRouter(prefix="/price")


@app.get("/price", summary="old")
def read_price() -> int:
    return 1


@app.get("/price", summary="new")
def read_better_price() -> int:
    return 2


@router.get("", summary="newest")
def read_best_price() -> int:
    return 3


app.include_router(router)
client = TestClient(app)
answered = client.get("/price").json()
shown = app.openapi()["paths"]["/price"]["get"]["summary"]
other = [client.post("/price").status_code, client.get("/prices").status_code]
print("answers:", answered, " shown in /docs:", shown, " POST, other path:", other)

assert (answered, shown) == (1, "newest")
assert other == [405, 404]
