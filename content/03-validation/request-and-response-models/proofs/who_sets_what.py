"""A client may set every field of the request model, inherited ones and those with defaults too."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: class SignUp(Account): => class SignUp(BaseModel):
# breaks: class AccountCreate(BaseModel, extra="forbid"): => class AccountCreate(BaseModel):
# breaks: class Quiet(BaseModel): => class Quiet(BaseModel, extra="forbid"):


class Account(BaseModel):
    email: str
    is_staff: bool = False


class SignUp(Account):
    email: str
    password: str


class AccountCreate(BaseModel, extra="forbid"):
    email: str
    password: str


class Quiet(BaseModel):
    email: str
    password: str


app = FastAPI()


@app.post("/inherited")
def inherited(data: SignUp) -> Account:
    return Account(**data.model_dump(exclude={"password"}))


@app.post("/own-model")
def own_model(data: AccountCreate) -> Account:
    return Account(**data.model_dump(exclude={"password"}))


@app.post("/quiet")
def quiet(data: Quiet) -> Account:
    return Account(**data.model_dump(exclude={"password"}))


client = TestClient(app)
body = {"email": "ana@example.org", "password": "secret", "is_staff": True}
answers = {path: client.post(path, json=body) for path in ("/inherited", "/own-model", "/quiet")}
for path, answer in answers.items():
    print(f"{path:11}", answer.status_code, answer.json().get("is_staff"))
named = answers["/own-model"].json().get("detail", [{}])[0]

assert answers["/inherited"].json().get("is_staff") is True
assert answers["/own-model"].status_code == 422 and named["loc"] == ["body", "is_staff"]
assert answers["/quiet"].status_code == 200 and answers["/quiet"].json()["is_staff"] is False
