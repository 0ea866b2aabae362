"""An after validator gets the built instance; as a classmethod it still runs, and warns (2.12)."""

import warnings
from datetime import date

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, model_validator

# breaks: if values["end"] < values["start"]: => if values.end < values.start:
# breaks: if self.end < self.start: => if self.end < date.min:
# breaks: @model_validator(mode="after")  # ported => @model_validator(mode="before")

caught: list[str] = []
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")

    class Ported(BaseModel):
        start: date
        end: date

        @model_validator(mode="after")  # ported
        @classmethod
        def in_order(cls, values):
            if values["end"] < values["start"]:
                raise ValueError("ends before it starts")
            return values

    caught = [warning.category.__name__ for warning in found]


class Period(BaseModel):
    start: date
    end: date

    @model_validator(mode="after")
    def in_order(self):
        if self.end < self.start:
            raise ValueError("ends before it starts")
        return self


app = FastAPI()


@app.post("/ported")
def add_ported(period: Ported) -> None: ...


@app.post("/periods")
def add_period(period: Period) -> None: ...


client = TestClient(app, raise_server_exceptions=False)
good = {"start": "2026-12-01", "end": "2026-12-24"}
wrong = {"start": "2026-12-24", "end": "2026-12-01"}
statuses = {
    path: (client.post(path, json=good).status_code, client.post(path, json=wrong).status_code)
    for path in ("/ported", "/periods")
}
try:
    Ported(**good)
    problem = "none"
except TypeError as error:
    problem = str(error)
print("warned at the class statement:", caught)
print("good and wrong period:", statuses)
print("the ported one:", problem)

assert caught == ["PydanticDeprecatedSince212"]
assert statuses["/ported"] == (500, 500) and problem == "'Ported' object is not subscriptable"
assert statuses["/periods"] == (200, 422)
