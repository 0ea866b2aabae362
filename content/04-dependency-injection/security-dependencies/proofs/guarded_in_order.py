"""Router list, then the user, then the permission, then the row: the order decides what is told."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient

# breaks: dependencies=[Depends(note_client)] => dependencies=[]
# breaks: note_id: int, admin: AdminDep => note_id: int, admin: None = None
# breaks: raise HTTPException(403) => return user

events: list[str] = []
bearer = HTTPBearer()
FoundDep = Annotated[HTTPAuthorizationCredentials, Depends(bearer)]


def note_client() -> None:
    events.append("router list runs")


def get_user(found: FoundDep) -> str:
    events.append("token looked up")
    return found.credentials


UserDep = Annotated[str, Depends(get_user)]


def require_admin(user: UserDep) -> str:
    events.append("permission checked")
    if user != "root":
        raise HTTPException(403)
    return user


AdminDep = Annotated[str, Depends(require_admin)]


def get_note(note_id: int, admin: AdminDep) -> int:
    events.append("note loaded")
    if note_id != 1:
        raise HTTPException(404)
    return note_id


NoteDep = Annotated[int, Depends(get_note)]
router = APIRouter(prefix="/notes", dependencies=[Depends(note_client)])


@router.delete("/{note_id}")
def delete_note(caller: UserDep, note: NoteDep) -> str:
    events.append("endpoint runs")
    return "gone"


app = FastAPI()
app.include_router(router)
client = TestClient(app)


def ask(note_id: int, token: str | None) -> tuple[int, list[str]]:
    events.clear()
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.delete(f"/notes/{note_id}", headers=headers).status_code, list(events)


granted, stranger, guest = ask(1, "root"), ask(9, None), ask(9, "ana")
missing = ask(9, "root")
for name, (status, seen) in {"root": granted, "no token": stranger, "ana": guest}.items():
    print(f"{name:9} {status} {' > '.join(seen)}")

assert granted == (
    200,
    ["router list runs", "token looked up", "permission checked", "note loaded", "endpoint runs"],
)
assert stranger == (401, ["router list runs"])
assert guest == (403, ["router list runs", "token looked up", "permission checked"])
assert missing[0] == 404
