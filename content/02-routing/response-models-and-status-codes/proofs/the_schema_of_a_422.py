"""The document of a 422 has input and ctx as optional (since 0.128.1), whatever a handler sends."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: for key in ("loc", "msg", "type") => for key in error
# breaks: @app.get("/items/{number}") => @app.get("/items/{number}", include_in_schema=False)
# breaks: responses={422: {"description": "Ours"}} => responses={}

app = FastAPI()


@app.exception_handler(RequestValidationError)
async def tell(request: Request, exc: RequestValidationError) -> JSONResponse:
    detail = [{key: error[key] for key in ("loc", "msg", "type")} for error in exc.errors()]
    return JSONResponse({"detail": detail}, 422)


@app.get("/items/{number}")
def read_item(number: int) -> int:
    return number


@app.get("/own/{number}", responses={422: {"description": "Ours"}})
def read_own(number: int) -> int:
    return number


document = app.openapi()
schema = document.get("components", {}).get("schemas", {}).get("ValidationError", {})
properties, required = sorted(schema.get("properties", [])), sorted(schema.get("required", []))
answer = TestClient(app).get("/items/seven")
sent = sorted(answer.json()["detail"][0]) if answer.status_code == 422 else []
described = {
    path: operation["get"]["responses"].get("422", {}).get("description")
    for path, operation in document["paths"].items()
}
print("document: ", properties, "required:", required)
print("sent:     ", sent)
print("described:", described)

assert properties == ["ctx", "input", "loc", "msg", "type"]
assert required == ["loc", "msg", "type"]
assert sent == ["loc", "msg", "type"]
assert described == {"/items/{number}": "Validation Error", "/own/{number}": "Ours"}
