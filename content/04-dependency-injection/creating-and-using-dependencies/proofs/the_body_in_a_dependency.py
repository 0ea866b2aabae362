"""A body parameter of the same name is the same body; with another name both become keys."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: def check_item(item: Item) => def check_item(order: Item)
# breaks: Depends(check_other) => Depends(check_item)
# breaks: return item.name.upper() => return item.name


class Item(BaseModel):
    name: str


def check_item(item: Item) -> str:
    return item.name.upper()


def check_other(entry: Item) -> str:
    return entry.name


app = FastAPI()


@app.post("/same")
def same(item: Item, name: Annotated[str, Depends(check_item)]) -> list[str]:
    return [item.name, name]


@app.post("/other")
def other(item: Item, name: Annotated[str, Depends(check_other)]) -> list[str]:
    return [item.name, name]


client = TestClient(app)
same_name = client.post("/same", json={"name": "lamp"}).json()
flat = client.post("/other", json={"name": "lamp"})
missing = [error["loc"] for error in flat.json()["detail"]] if flat.status_code == 422 else []
nested = client.post("/other", json={"item": {"name": "lamp"}, "entry": {"name": "desk"}}).json()
print("same name, one body:       ", same_name)
print("other name, the same body: ", flat.status_code, missing)
print("other name, an object each:", nested)

assert same_name == ["lamp", "LAMP"]
assert (flat.status_code, missing) == (422, [["body", "entry"], ["body", "item"]])
assert nested == ["lamp", "desk"]
