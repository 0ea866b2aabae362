"""A dict is validated, an instance of the model is not: a wrong value in it goes out with 200."""

import warnings

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: class Shown(BaseModel): => class Shown(BaseModel, validate_assignment=True):
# breaks: class Checked(BaseModel, revalidate_instances="always") => class Checked(BaseModel)
# breaks: return Shown.model_construct() => return Shown(name="ana")


class Shown(BaseModel):
    name: str


class Checked(BaseModel, revalidate_instances="always"):
    name: str


app = FastAPI()


@app.get("/dict")
def from_dict() -> Shown:
    return {"name": 7}


@app.get("/assigned")
def from_assignment() -> Shown:
    shown = Shown(name="ana")
    shown.name = 7
    return shown


@app.get("/constructed")
def from_construct() -> Shown:
    return Shown.model_construct()


@app.get("/checked")
def from_checked() -> Checked:
    checked = Checked(name="ana")
    checked.name = 7
    return checked


client = TestClient(app, raise_server_exceptions=False)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    answers = {
        path: client.get(f"/{path}") for path in ("dict", "assigned", "constructed", "checked")
    }
for path, answer in answers.items():
    print(f"{path:12}", answer.status_code, answer.text)
warned = [str(warning.message).splitlines()[0] for warning in caught]
print("warned:", warned)

assert answers["dict"].status_code == 500
assert (answers["assigned"].status_code, answers["assigned"].text) == (200, '{"name":7}')
assert (answers["constructed"].status_code, answers["constructed"].text) == (200, "{}")
assert answers["checked"].status_code == 500
assert warned == ["Pydantic serializer warnings:"]
