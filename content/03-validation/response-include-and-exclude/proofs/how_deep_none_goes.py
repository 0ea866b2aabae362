"""`exclude_none` goes into nested models, and leaves null in dicts and lists."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: "/", response_model_exclude_none=True => "/"
# breaks: by_day: dict[str, int | None] => by_day: Address


class Address(BaseModel):
    city: str = "Rome"
    zip: str | None = None
    mon: int | None = None


class Report(BaseModel):
    address: Address
    by_day: dict[str, int | None]
    row: list[int | None]


app = FastAPI()


@app.get("/", response_model_exclude_none=True)
def read() -> Report:
    return {"address": {}, "by_day": {"mon": None}, "row": [1, None]}


answer = TestClient(app).get("/").json()
print(answer)

assert answer["address"] == {"city": "Rome"}
assert answer["by_day"] == {"mon": None}
assert answer["row"] == [1, None]
