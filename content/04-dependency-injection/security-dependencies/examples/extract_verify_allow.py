"""Three steps, three dependencies: take the token, find out whose it is, ask whether he may."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient

USERS = {"t1": "ana", "t2": "root"}
bearer = HTTPBearer()


def get_user(found: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> str:
    user = USERS.get(found.credentials)
    if user is None:
        raise HTTPException(401, "Unknown token", {"WWW-Authenticate": "Bearer"})
    return user


UserDep = Annotated[str, Depends(get_user)]


def require_admin(user: UserDep) -> str:
    if user != "root":
        raise HTTPException(403, "For admins")
    return user


app = FastAPI()


@app.get("/me")
def read_me(user: UserDep) -> str:
    return user


@app.get("/audit", dependencies=[Depends(require_admin)])
def read_audit() -> str:
    return "everything"


client = TestClient(app)
for path in ("/me", "/audit"):
    for header in (None, "Bearer guessed", "Bearer t1", "Bearer t2"):
        answer = client.get(path, headers={"Authorization": header} if header else {})
        print(path, header, answer.status_code, answer.json())

# prints: /me None 401 {'detail': 'Not authenticated'}
# prints: /me Bearer guessed 401 {'detail': 'Unknown token'}
# prints: /me Bearer t1 200 ana
# prints: /me Bearer t2 200 root
# prints: /audit None 401 {'detail': 'Not authenticated'}
# prints: /audit Bearer guessed 401 {'detail': 'Unknown token'}
# prints: /audit Bearer t1 403 {'detail': 'For admins'}
# prints: /audit Bearer t2 200 everything
