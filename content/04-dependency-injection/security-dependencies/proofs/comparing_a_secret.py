"""compare_digest refuses text that is not ASCII, so compare bytes; HTTPBasic reads ASCII only."""

import hmac
from base64 import b64encode
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBasicCredentials
from fastapi.testclient import TestClient

# breaks: hmac.compare_digest(sent, SECRET) => hmac.compare_digest(sent.encode(), SECRET.encode())
# breaks: sent.encode("latin-1"), SECRET.encode() => sent, SECRET
# breaks: header = "Basic " + b64encode(text.encode()).decode() => header = "Basic " + b64encode(text.encode("ascii", "replace")).decode()

SECRET = "s3cret"
key = APIKeyHeader(name="X-Key")
basic = HTTPBasic()
app = FastAPI()


@app.get("/text")
def compare_text(sent: Annotated[str, Depends(key)]) -> str:
    if not hmac.compare_digest(sent, SECRET):
        raise HTTPException(401)
    return "in"


@app.get("/bytes")
def compare_bytes(sent: Annotated[str, Depends(key)]) -> str:
    if not hmac.compare_digest(sent.encode("latin-1"), SECRET.encode()):
        raise HTTPException(401)
    return "in"


@app.get("/basic")
def read_basic(found: Annotated[HTTPBasicCredentials | None, Depends(basic)]) -> list:
    return [found.username, found.password] if found else []


client = TestClient(app, raise_server_exceptions=False)
keys = {
    path: [
        client.get(path, headers={"X-Key": sent}).status_code
        for sent in (b"s3cret", b"other", b"\xfc")
    ]
    for path in ("/text", "/bytes")
}


def login(text: str) -> object:
    header = "Basic " + b64encode(text.encode()).decode()
    answer = client.get("/basic", headers={"Authorization": header})
    return answer.json() if answer.status_code == 200 else answer.status_code


logins = [login(text) for text in ("ana:a:b", "ana", "jürgen:x")]
print("X-Key s3cret, other, \\xfc:", keys)
print("ana:a:b, ana, jürgen:x:  ", logins)

assert keys == {"/text": [200, 401, 500], "/bytes": [200, 401, 401]}
assert logins == [["ana", "a:b"], 401, 401]
