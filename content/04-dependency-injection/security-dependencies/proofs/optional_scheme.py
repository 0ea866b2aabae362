"""auto_error=False gives None for a missing and for a wrong scheme; in a list it guards nothing."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient

# breaks: optional = HTTPBearer(auto_error=False) => optional = HTTPBearer()
# breaks: return None if found is None else USERS.get(found.credentials) => return "nobody" if found is None else USERS.get(found.credentials)
# breaks: raise HTTPException(401, "Unknown token") => return None

USERS = {"t1": "ana"}
optional = HTTPBearer(auto_error=False)
FoundDep = Annotated[HTTPAuthorizationCredentials | None, Depends(optional)]


def get_lenient_user(found: FoundDep) -> str | None:
    return None if found is None else USERS.get(found.credentials)


def get_strict_user(found: FoundDep) -> str | None:
    if found is None:
        return None
    if found.credentials not in USERS:
        raise HTTPException(401, "Unknown token")
    return USERS[found.credentials]


app = FastAPI()
admin = APIRouter(prefix="/admin", dependencies=[Depends(optional)])


@admin.get("/orders")
def list_orders() -> str:
    return "all orders"


@app.get("/lenient")
def read_lenient(user: Annotated[str, Depends(get_lenient_user)]) -> list:
    return [user]


@app.get("/strict")
def read_strict(user: Annotated[str | None, Depends(get_strict_user)]) -> list:
    return [user]


app.include_router(admin)
client = TestClient(app)


def ask(path: str) -> list:
    got = []
    for header in (None, "Basic t1", "Bearer old", "Bearer t1"):
        answer = client.get(path, headers={"Authorization": header} if header else {})
        got.append(answer.json() if answer.status_code == 200 else answer.status_code)
    return got


lenient, strict, listed = ask("/lenient"), ask("/strict"), ask("/admin/orders")
locked = app.openapi()["paths"]["/admin/orders"]["get"]["security"]
print("header:  none, Basic t1, Bearer old, Bearer t1")
print("lenient:", lenient)
print("strict: ", strict)
print("in list:", listed)
print("OpenAPI of the list:", locked)

assert lenient == [[None], [None], [None], ["ana"]]
assert strict == [[None], [None], 401, ["ana"]]
assert listed == ["all orders"] * 4
assert locked == [{"HTTPBearer": []}]
