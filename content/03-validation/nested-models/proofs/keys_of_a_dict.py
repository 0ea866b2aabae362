"""Keys of JSON are text; with `dict[int, ...]` two of them can become one, and the last wins."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: rooms: dict[int, Room] => rooms: dict[str, Room]
# breaks: beds: int => beds: str

app = FastAPI()


class Room(BaseModel):
    beds: int


@app.put("/rooms")
def put_rooms(rooms: dict[int, Room]) -> dict[int, Room]:
    return rooms


client = TestClient(app)
merged = client.put("/rooms", json={"1": {"beds": 2}, "01": {"beds": 3}}).json()
bad = client.put("/rooms", json={"1": {"beds": "x"}, "attic": {"beds": 1}})
places = [error["loc"] for error in bad.json()["detail"]] if bad.is_error else []
print("two keys sent:", merged)
print("faults:", places)

assert merged == {"1": {"beds": 3}}
assert places == [["body", "1", "beds"], ["body", "attic", "[key]"]]
