from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel


class User(BaseModel):
    name: str
    admin: bool = False


class Note(BaseModel):
    owner: str
    text: str


USERS = {
    "ana-token": User(name="ana"),
    "ben-token": User(name="ben"),
    "root-token": User(name="root", admin=True),
}
notes: dict[int, Note] = {}
bearer = HTTPBearer()


def get_user(found: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> User:
    if found.credentials not in USERS:
        raise HTTPException(401, "Unknown token", {"WWW-Authenticate": "Bearer"})
    return USERS[found.credentials]


UserDep = Annotated[User, Depends(get_user)]


def require_admin(user: UserDep) -> None:
    if not user.admin:
        raise HTTPException(403, "For admins")


def get_note(id: int) -> Note:
    if id not in notes:
        raise HTTPException(404, "No such note")
    return notes[id]


def get_own_note(user: UserDep, note: Annotated[Note, Depends(get_note)]) -> Note:
    if note.owner != user.name:
        raise HTTPException(404, "No such note")
    return note


app = FastAPI()


@app.get("/health")
def read_health() -> str:
    return "ok"


@app.get("/notes")
def list_notes(user: UserDep) -> list[Note]:
    return [note for note in notes.values() if note.owner == user.name]


@app.get("/export", dependencies=[Depends(get_user)])
def export_notes() -> list[Note]:
    return list(notes.values())


@app.get("/notes/{id}")
def read_note(note: Annotated[Note, Depends(get_own_note)]) -> Note:
    return note


@app.delete("/notes/{id}", status_code=204, dependencies=[Depends(require_admin)])
def delete_note(id: int, note: Annotated[Note, Depends(get_note)]) -> None:
    del notes[id]
