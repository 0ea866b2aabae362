"""include_in_schema=False takes a route out of the document and leaves it open; False wins."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: router = APIRouter(include_in_schema=False) => router = APIRouter()
# breaks: @app.get("/internal", include_in_schema=False) => @app.get("/internal")

app = FastAPI()
router = APIRouter(include_in_schema=False)


@app.get("/internal", include_in_schema=False)
def read_internal() -> str:
    return "wages"


@router.get("/told-to-show", include_in_schema=True)
def read_told() -> str:
    return "still hidden"


@app.get("/public")
def read_public() -> str:
    return "prices"


app.include_router(router)
client = TestClient(app)
answers = {path: client.get(path).json() for path in ("/internal", "/told-to-show", "/public")}
listed = list(client.get("/openapi.json").json()["paths"])
print("answers:", answers)
print("listed: ", listed)

assert answers == {"/internal": "wages", "/told-to-show": "still hidden", "/public": "prices"}
assert listed == ["/public"]
