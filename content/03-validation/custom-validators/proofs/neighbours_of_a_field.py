"""`info.data` holds what was declared before and is valid; a model validator waits for all."""

from typing import Self

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ValidationInfo, field_validator, model_validator

# breaks: if value < info.data["low"]: => if value < info.data.get("low", value):
# breaks: if "low" in info.data and value < info.data["low"]:  # careful => if value < info.data["low"]:
# breaks: @model_validator(mode="after") => @model_validator(mode="before")
# breaks: low: int  # first => low: str

seen: list[list[str]] = []


class Careless(BaseModel):
    low: int
    high: int

    @field_validator("high")
    @classmethod
    def check_high(cls, value: int, info: ValidationInfo) -> int:
        if value < info.data["low"]:
            raise ValueError("below low")
        return value


class Careful(BaseModel):
    low: int  # first
    high: int
    step: int = 1

    @field_validator("high")
    @classmethod
    def check_high(cls, value: int, info: ValidationInfo) -> int:
        seen.append(sorted(info.data))
        if "low" in info.data and value < info.data["low"]:  # careful
            raise ValueError("below low")
        return value


class Whole(BaseModel):
    low: int
    high: int

    @model_validator(mode="after")
    def check_order(self) -> Self:
        if self.high < self.low:
            raise ValueError("below low")
        return self


app = FastAPI()


@app.post("/careless")
def careless(row: Careless) -> None: ...


@app.post("/careful")
def careful(row: Careful) -> None: ...


@app.post("/whole")
def whole(row: Whole) -> None: ...


client = TestClient(app, raise_server_exceptions=False)


def ask(path: str, **body: object) -> tuple[int, list]:
    answer = client.post(path, json=body)
    detail = answer.json()["detail"] if answer.status_code == 422 else []
    return answer.status_code, [error["loc"] for error in detail]


crash = ask("/careless", low="x", high=1)
told = ask("/careful", low="x", high=1)
ordered = ask("/careful", low=5, high=1, step=2)
late, alone = ask("/whole", low="x", high=1), ask("/whole", low=5, high=1)
print("info.data['low'], low is wrong: ", crash)
print("looked first, low is wrong:     ", told)
print("both are numbers, wrong order:  ", ordered)
print("info.data held:                 ", seen)
print("model validator, low is wrong:  ", late)
print("model validator, wrong order:   ", alone)

assert crash == (500, [])
assert told == (422, [["body", "low"]])
assert ordered == (422, [["body", "high"]])
assert seen == [[], ["low"]]
assert late == (422, [["body", "low"]])
assert alone == (422, [["body"]])
