"""Missing credentials are 401 with a challenge; a 401 of your own has none unless you set it."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import APIKeyCookie, APIKeyHeader, HTTPBasic, HTTPBearer, OAuth2PasswordBearer
from fastapi.testclient import TestClient

# breaks: "basic": HTTPBasic(realm="shop") => "basic": HTTPBasic()
# breaks: "old": OldStatus() => "old": HTTPBearer()
# breaks: raise HTTPException(401, "Unknown token") => raise HTTPException(401, "Unknown token", {"WWW-Authenticate": "Bearer"})
# breaks: "cookie": APIKeyCookie(name="key") => "cookie": APIKeyCookie(name="key", auto_error=False)


class OldStatus(HTTPBearer):
    """What FastAPI answered until 0.121."""

    def make_not_authenticated_error(self) -> HTTPException:
        return HTTPException(403, "Not authenticated")


SCHEMES = {
    "bearer": HTTPBearer(),
    "oauth2": OAuth2PasswordBearer(tokenUrl="login"),
    "basic": HTTPBasic(realm="shop"),
    "header": APIKeyHeader(name="X-Key"),
    "cookie": APIKeyCookie(name="key"),
    "old": OldStatus(),
}
app = FastAPI()
for name, scheme in SCHEMES.items():
    app.get(f"/{name}", dependencies=[Depends(scheme)])(lambda: "in")


def check_token(found: Annotated[object, Depends(SCHEMES["bearer"])]) -> None:
    raise HTTPException(401, "Unknown token")


app.get("/checked", dependencies=[Depends(check_token)])(lambda: "in")
client = TestClient(app)
answers = {}
for name in SCHEMES:
    answer = client.get(f"/{name}")
    answers[name] = (answer.status_code, answer.headers.get("WWW-Authenticate"))
unknown = client.get("/checked", headers={"Authorization": "Bearer x"})
for name, answer in answers.items():
    print(f"{name:8}", *answer)
print("own 401:", unknown.status_code, unknown.headers.get("WWW-Authenticate"))

assert answers == {
    "bearer": (401, "Bearer"),
    "oauth2": (401, "Bearer"),
    "basic": (401, 'Basic realm="shop"'),
    "header": (401, "APIKey"),
    "cookie": (401, "APIKey"),
    "old": (403, None),
}
assert (unknown.status_code, unknown.headers.get("WWW-Authenticate")) == (401, None)
