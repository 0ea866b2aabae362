"""A dict that is returned is validated, validators and all; an instance of the class is not."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel

# breaks: return {"text": label.text} => return label
# breaks: def returns_instance(label: Label) -> Label: => def returns_instance(label: Label) -> LabelRead:
# breaks: return value + "!" => return value.rstrip("!") + "!"


def add_mark(value: str) -> str:
    return value + "!"


class Label(BaseModel):
    text: Annotated[str, AfterValidator(add_mark)]


class LabelRead(BaseModel, from_attributes=True):
    text: Annotated[str, AfterValidator(add_mark)]


app = FastAPI()


@app.post("/instance")
def returns_instance(label: Label) -> Label:
    return label


@app.post("/dict")
def returns_dict(label: Label) -> Label:
    return {"text": label.text}


client = TestClient(app)
instance = client.post("/instance", json={"text": "hi"}).json()
as_dict = client.post("/dict", json={"text": "hi"}).json()
print("instance returned:", instance)
print("dict returned:    ", as_dict)

assert instance == {"text": "hi!"}
assert as_dict == {"text": "hi!!"}
