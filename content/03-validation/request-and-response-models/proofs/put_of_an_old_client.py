"""PUT with a model that has defaults: a client that does not know a field erases it."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: return new => return notes[1].model_copy(update=new.model_dump(exclude_unset=True))
# breaks: changes.model_dump(exclude_unset=True) => changes.model_dump()


class Note(BaseModel):
    text: str = ""
    color: str | None = None


app = FastAPI()
notes: dict[int, Note] = {}


def replace_by(new: Note) -> Note:
    return new


@app.put("/note")
def put_note(note: Note) -> Note:
    notes[1] = replace_by(note)
    return notes[1]


@app.patch("/note")
def patch_note(changes: Note) -> Note:
    notes[1] = notes[1].model_copy(update=changes.model_dump(exclude_unset=True))
    return notes[1]


client = TestClient(app)
seen = {}
for method in ("PUT", "PATCH"):
    notes[1] = Note(text="milk", color="red")
    seen[method] = client.request(method, "/note", json={"text": "bread"}).json()
    print(f"{method:5} by a client that knows no color:", seen[method])

assert seen["PUT"] == {"text": "bread", "color": None}
assert seen["PATCH"] == {"text": "bread", "color": "red"}
