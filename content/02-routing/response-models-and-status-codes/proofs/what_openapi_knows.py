"""OpenAPI lists the declared status and, with parameters, 422; `responses` only documents."""

from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: def parameter(number: int) -> int: => def parameter() -> int:
# breaks: @app.get("/told/{number}", responses={404: {"model": Problem}}) => @app.get("/told/{number}")
# breaks: return JSONResponse({"wrong": number}, status_code=404) => raise HTTPException(404, "unknown")

app = FastAPI()


class Problem(BaseModel):
    detail: str


@app.get("/plain")
def plain() -> int:
    raise HTTPException(404, "unknown")


@app.get("/parameter/{number}")
def parameter(number: int) -> int:
    raise HTTPException(404, "unknown")


@app.get("/told/{number}", responses={404: {"model": Problem}})
def told(number: int) -> int:
    return JSONResponse({"wrong": number}, status_code=404)


answer = TestClient(app).get("/told/7")
listed = {path: list(item["get"]["responses"]) for path, item in app.openapi()["paths"].items()}
for path, statuses in listed.items():
    print(f"{path:20}", statuses)
print("told, and sent:", answer.status_code, answer.json())

assert listed["/plain"] == ["200"]
assert listed.get("/parameter/{number}") == ["200", "422"]
assert listed["/told/{number}"] == ["200", "404", "422"]
assert (answer.status_code, answer.json()) == (404, {"wrong": 7})
