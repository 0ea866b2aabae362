"""A returned Response is sent as it is: no model, no decorator status, no injected headers."""

from fastapi import BackgroundTasks, FastAPI
from fastapi.responses import JSONResponse, Response
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: return JSONResponse({"name": "ana", "pin": "1234"}) => return {"name": "ana", "pin": "1234"}
# breaks: "/value", status_code=201, response_model=Shown => "/value", status_code=200
# breaks: tasks.add_task(told.append, "task ran") => tasks.add_task(told.clear)

told: list[str] = []


class Shown(BaseModel):
    name: str


app = FastAPI()


@app.post("/value", status_code=201, response_model=Shown)
def create_value(response: Response):
    response.headers["X-Note"] = "kept"
    return {"name": "ana", "pin": "1234"}


@app.post("/response", status_code=201, response_model=Shown)
def create_response(response: Response, tasks: BackgroundTasks):
    response.headers["X-Note"] = "lost"
    tasks.add_task(told.append, "task ran")
    return JSONResponse({"name": "ana", "pin": "1234"})


client = TestClient(app)
value, finished = client.post("/value"), client.post("/response")
for answer in (value, finished):
    print(answer.status_code, answer.json(), "X-Note:", answer.headers.get("X-Note"))
print("background:", told)
documented = list(app.openapi()["paths"]["/response"]["post"]["responses"])
print("OpenAPI says of the second:", documented)

assert (value.status_code, value.json()) == (201, {"name": "ana"})
assert value.headers.get("X-Note") == "kept"
assert (finished.status_code, finished.json()) == (200, {"name": "ana", "pin": "1234"})
assert finished.headers.get("X-Note") is None
assert told == ["task ran"]
assert documented == ["201"]
