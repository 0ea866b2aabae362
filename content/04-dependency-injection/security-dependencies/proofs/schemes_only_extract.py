"""A scheme reads the header and verifies nothing; what counts as missing differs by class."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer, HTTPDigest
from fastapi.security import OAuth2PasswordBearer, OpenIdConnect
from fastapi.testclient import TestClient

# breaks: oauth2 = OAuth2PasswordBearer(tokenUrl="login") => oauth2 = OpenIdConnect(openIdConnectUrl="/x")
# breaks: openid = OpenIdConnect(openIdConnectUrl="/x") => openid = OAuth2PasswordBearer(tokenUrl="login")
# breaks: digest = HTTPDigest() => digest = HTTPBearer()

oauth2 = OAuth2PasswordBearer(tokenUrl="login")
bearer = HTTPBearer()
openid = OpenIdConnect(openIdConnectUrl="/x")
digest = HTTPDigest()
app = FastAPI()


@app.get("/oauth2")
def read_oauth2(token: Annotated[str, Depends(oauth2)]) -> str:
    return token


@app.get("/openid")
def read_openid(header: Annotated[str, Depends(openid)]) -> str:
    return header


@app.get("/bearer")
def read_bearer(found: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]) -> str:
    return found.credentials


@app.get("/digest")
def read_digest(found: Annotated[HTTPAuthorizationCredentials, Depends(digest)]) -> str:
    return found.credentials


def ask(path: str) -> list:
    client, got = TestClient(app), []
    for header in (None, "Bearer nonsense", "bearer nonsense", "Bearer", "Basic nonsense"):
        answer = client.get(path, headers={"Authorization": header} if header else {})
        got.append(answer.json() if answer.status_code == 200 else answer.status_code)
    return got


results = {path: ask(path) for path in ("/oauth2", "/bearer", "/openid")}
digested = TestClient(app).get("/digest", headers={"Authorization": "Digest nonsense"})
print("header:  none, Bearer nonsense, bearer nonsense, Bearer, Basic nonsense")
for path, got in results.items():
    print(f"{path:8}", got)
print("/digest ", digested.status_code, digested.text)

assert results["/oauth2"] == [401, "nonsense", "nonsense", "", 401]
assert results["/bearer"] == [401, "nonsense", "nonsense", 401, 401]
assert results["/openid"] == [
    401,
    "Bearer nonsense",
    "bearer nonsense",
    "Bearer",
    "Basic nonsense",
]
assert (digested.status_code, digested.json()) == (200, "nonsense")
