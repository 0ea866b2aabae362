"""The answer of a handler for one class passes the middleware, that of one for Exception not."""

from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

# breaks: @app.exception_handler(KeyError) => @app.exception_handler(OSError)
# breaks: max_body_size=10 => max_body_size=1000
# breaks: @app.exception_handler(Exception) => @app.exception_handler(RuntimeError)

seen: list[str] = []
app = FastAPI(max_body_size=10)


@app.middleware("http")
async def add_header(request: Request, call_next) -> Response:
    try:
        response = await call_next(request)
    except Exception as error:
        seen.append(type(error).__name__)
        raise
    response.headers["X-Id"] = "7"
    return response


@app.exception_handler(KeyError)
async def answer_key(request: Request, error: Exception) -> Response:
    return Response("no such key", 400)


@app.exception_handler(Exception)
async def answer_rest(request: Request, error: Exception) -> Response:
    return Response("our fault", 500)


@app.get("/key")
def key() -> str:
    return {}["a"]


@app.get("/bug")
def bug() -> int:
    raise RuntimeError


@app.post("/orders")
def create(order: dict) -> None: ...


client = TestClient(app, raise_server_exceptions=False)
answers = {
    "unknown path": client.get("/nothing-here"),
    "wrong value": client.post("/orders", json=[1]),
    "handled class": client.get("/key"),
    "handler of Exception": client.get("/bug"),
    "body too large": client.post("/orders", json={"item": "lamp"}),
}
found = {name: (one.status_code, "x-id" in one.headers) for name, one in answers.items()}
try:
    TestClient(app).get("/bug")
    raised = "nothing"
except RuntimeError as error:
    raised = type(error).__name__
for name, (status, header) in found.items():
    print(f"{name:21} {status} header: {header}")
print("exceptions that the middleware saw:", sorted(set(seen)))
print("after the handler of Exception has answered, raised to the server:", raised)

with_header = [name for name, (_, header) in found.items() if header]
assert with_header == ["unknown path", "wrong value", "handled class"]
assert (
    found["handler of Exception"] == (500, False)
    and answers["handler of Exception"].text == "our fault"
)
assert found["body too large"] == (413, False)
assert sorted(set(seen)) == ["RuntimeError"] and raised == "RuntimeError"
