"""A subclass adds fields and drops none: a new field of the base is in all answers."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: class UserRead(UserBase) => class UserRead(BaseModel)
# breaks: class UserUpdate(UserCreate) => class UserUpdate(BaseModel)
# breaks: name: str | None = None => email: str = ""; name: str | None = None


class UserBase(BaseModel):
    email: str
    birthday: str = "secret"


class UserCreate(UserBase):
    password: str


class UserRead(UserBase):
    id: int


class UserUpdate(UserCreate):
    name: str | None = None


app = FastAPI()


@app.get("/user", response_model=UserRead)
def read_user() -> dict:
    return {"id": 1, "email": "ana@example.org", "birthday": "1990-05-01"}


@app.patch("/user")
def change_user(changes: UserUpdate) -> None: ...


client = TestClient(app)
read = client.get("/user").json()
update = client.patch("/user", json={"name": "Ana"})
missing = [error["loc"][1] for error in update.json()["detail"]] if update.is_error else []
print("read:", read)
print("PATCH with a name only:", update.status_code, missing)

assert "birthday" in read
assert missing == ["email", "password"]
