"""A list on the app guards its routes: not the docs, not a mounted app, not an unknown path."""

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: app = FastAPI(dependencies=[Depends(refuse)]) => app = FastAPI()
# breaks: app.include_router(router) => app.mount("/orders", router)
# breaks: app.mount("/files", files) => app.include_router(files.router, prefix="/files")
# breaks: @app.get("/before") => @files.get("/before")
# breaks: FastAPI(openapi_url=None) => FastAPI()


def refuse() -> None:
    raise HTTPException(401)


app = FastAPI(dependencies=[Depends(refuse)])
files = FastAPI()
closed = FastAPI(openapi_url=None)
router = APIRouter()


@app.get("/before")
def read_before() -> None: ...


@router.get("/orders")
def read_orders() -> None: ...


@files.get("/list")
def read_files() -> None: ...


app.include_router(router)
app.mount("/files", files)
client = TestClient(app)

paths = ["/before", "/orders", "/docs", "/openapi.json", "/files/list", "/nothing"]
found = {path: client.get(path).status_code for path in paths}
found["POST /before"] = client.post("/before").status_code
undocumented = [TestClient(closed).get(path).status_code for path in ("/docs", "/openapi.json")]
for path, status in found.items():
    print(f"{path}: {status}")
print("openapi_url=None, docs and openapi.json:", undocumented)

assert undocumented == [404, 404]
assert found == {
    "/before": 401,
    "/orders": 401,
    "/docs": 200,
    "/openapi.json": 200,
    "/files/list": 200,
    "/nothing": 404,
    "POST /before": 405,
}
