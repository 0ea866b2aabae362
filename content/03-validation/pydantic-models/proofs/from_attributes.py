"""`from_attributes` is for your own `model_validate`; FastAPI passes it for what you return."""

import warnings
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, ValidationError

# breaks: return ROW => return {"name": "Ana"}
# breaks: model_config = ConfigDict(from_attributes=True) => model_config = ConfigDict()
# breaks: class OldSpelling(BaseModel): => class OldSpelling(BaseModel, from_attributes=True):
# breaks: orm_mode = True => title = "Contact"


@dataclass
class Row:
    name: str
    secret: str


ROW = Row(name="Ana", secret="hidden")


class Plain(BaseModel):
    name: str
    secret: str = "unread"


class Reads(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    name: str


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class OldSpelling(BaseModel):
        name: str

        class Config:
            orm_mode = True


def validate(model: type[BaseModel]) -> str:
    try:
        return str(model.model_validate(ROW))
    except ValidationError as error:
        return error.errors()[0]["type"]


app = FastAPI()


@app.get("/contact")
def read_contact() -> Plain:
    return ROW


returned = TestClient(app).get("/contact").json()
own = [validate(model) for model in (Plain, Reads, OldSpelling)]
renamed = {str(w.message).splitlines()[-1] for w in caught if "orm_mode" in str(w.message)}
print("returned from an endpoint:", returned)
print("own model_validate:       ", own)
print("orm_mode:                 ", renamed)

assert returned == {"name": "Ana", "secret": "hidden"}
assert own == ["model_type", "name='Ana'", "model_type"]
assert renamed == {"* 'orm_mode' has been renamed to 'from_attributes'"}
