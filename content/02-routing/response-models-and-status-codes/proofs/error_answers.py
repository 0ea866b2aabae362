"""A raised error is `{"detail": …}`; returned it is a 200; what JSON cannot hold makes it a 500."""

from datetime import UTC, datetime

from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: return HTTPException(404, "no such room", None) => raise HTTPException(404, "no such room")
# breaks: return {"detail": "no such room"}, 404 => raise HTTPException(404, "no such room")
# breaks: {"until": datetime.now(UTC)} => {"until": datetime.now(UTC).isoformat()}

app = FastAPI()


@app.get("/raised")
def raised() -> str:
    raise HTTPException(404)


@app.get("/returned")
def returned():
    return HTTPException(404, "no such room", None)


@app.get("/returned-declared")
def returned_declared() -> dict[str, str]:
    return HTTPException(404, "no such room")


@app.get("/tuple")
def tuple_of_two():
    return {"detail": "no such room"}, 404


@app.get("/structured")
def structured() -> str:
    raise HTTPException(409, {"code": "taken", "by": [1, 2]})


@app.get("/date")
def date() -> str:
    raise HTTPException(409, {"until": datetime.now(UTC)})


@app.get("/crash/{number}")
def crash(number: int) -> float:
    return 1 / number


client = TestClient(app, raise_server_exceptions=False)
answers = {}
for path in ("raised", "returned", "returned-declared", "tuple", "structured", "date", "crash/0"):
    answer = client.get(f"/{path}")
    kind = answer.headers["content-type"].partition(";")[0]
    answers[path] = (answer.status_code, answer.json() if kind.endswith("json") else answer.text)
    print(f"{path:17} {kind:16}", *answers[path])
invalid = client.get("/crash/x")
missing = client.get("/nowhere")
print("422: detail is a", type(invalid.json()["detail"]).__name__)
print("unknown path:", missing.status_code, missing.json())

assert answers["raised"] == (404, {"detail": "Not Found"})
returned = {"status_code": 404, "detail": "no such room", "headers": None}
assert answers["returned"] == (200, returned)
assert answers["returned-declared"] == (500, "Internal Server Error")
assert answers["tuple"] == (200, [{"detail": "no such room"}, 404])
assert answers["structured"] == (409, {"detail": {"code": "taken", "by": [1, 2]}})
assert answers["date"] == (500, "Internal Server Error")
assert answers["crash/0"] == (500, "Internal Server Error")
assert isinstance(invalid.json()["detail"], list)
assert (missing.status_code, missing.json()) == (404, {"detail": "Not Found"})
