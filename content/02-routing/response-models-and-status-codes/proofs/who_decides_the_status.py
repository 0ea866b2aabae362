"""Injected `status_code` beats the decorator's; an exception beats both and drops the headers."""

from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException, Response
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: response.status_code = 203 => response.headers["X-Seen"] = "yes"
# breaks: response.status_code = 201 => response.status_code = 200
# breaks: raise HTTPException(409, headers={"X-Why": "taken"}) => return None


class Shown(BaseModel):
    name: str


def mark(response: Response) -> None:
    response.status_code = 203


app = FastAPI()
told: list[str] = []


@app.post("/decorator", status_code=202)
def by_decorator() -> Shown:
    return {"name": "ana"}


@app.post("/dependency", status_code=202, dependencies=[Depends(mark)])
def by_dependency() -> Shown:
    return {"name": "ana"}


@app.put("/injected")
def by_injected(response: Response) -> Shown:
    response.status_code = 201
    return {"name": "bo", "pin": "1234"}


@app.post("/refused", status_code=201)
def refuse(response: Response, tasks: BackgroundTasks) -> Shown | None:
    response.set_cookie("seen", "yes")
    tasks.add_task(told.append, "task ran")
    raise HTTPException(409, headers={"X-Why": "taken"})


client = TestClient(app)
decorator, dependency = client.post("/decorator"), client.post("/dependency")
injected, refused = client.put("/injected"), client.post("/refused")
print("status_code=202:              ", decorator.status_code)
print("... and a dependency says 203:", dependency.status_code)
print("injected, 201:                ", injected.status_code, injected.json())
kept = [name for name in ("x-why", "set-cookie") if name in refused.headers]
print("HTTPException(409):           ", refused.status_code, refused.json(), kept, told)

assert (decorator.status_code, dependency.status_code) == (202, 203)
assert (injected.status_code, injected.json()) == (201, {"name": "bo"})
assert (refused.status_code, refused.json()) == (409, {"detail": "Conflict"})
assert (kept, told) == (["x-why"], [])
