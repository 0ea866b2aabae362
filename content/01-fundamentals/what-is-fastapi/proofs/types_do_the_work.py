"""An annotation converts, refuses, describes and filters; without one, text stays text."""

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter

# breaks: def repeat(left, right: int) => def repeat(left: int, right: int)
# breaks: def filtered() -> Ticket: => def filtered():
# breaks: return JSONResponse(FOUND) => return FOUND
# breaks: right: int) => right)

FOUND = {"seat": "A1", "bought_for": 15}


class Ticket(BaseModel):
    seat: str


app = FastAPI()


@app.get("/repeat")
def repeat(left, right: int):
    return [left * 2, right * 2]


@app.get("/filtered")
def filtered() -> Ticket:
    return FOUND


@app.get("/response", response_model=Ticket)
def response():
    return JSONResponse(FOUND)


client = TestClient(app)
repeated = client.get("/repeat?left=2&right=3").json()
refused = client.get("/repeat?left=x&right=x").json()
operation = client.get("/openapi.json").json()["paths"]["/repeat"]["get"]
described = {one["name"]: one["schema"].get("type") for one in operation["parameters"]}
kept, unfiltered = client.get("/filtered").json(), client.get("/response").json()
alone = TypeAdapter(int).validate_python("3")
print("2 and 3, one without a type:", repeated)
print("x and x:", [error["loc"] for error in refused["detail"]] if "detail" in refused else refused)
print("described:", described)
print("return type:", kept, " a Response:", unfiltered)
print("Pydantic alone makes of '3':", repr(alone))

assert repeated == ["22", 6]
assert [error["loc"] for error in refused["detail"]] == [["query", "right"]]
assert described == {"left": None, "right": "integer"}
assert kept == {"seat": "A1"} and unfiltered == FOUND
assert alone == 3
