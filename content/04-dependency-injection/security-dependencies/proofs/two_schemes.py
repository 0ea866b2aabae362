"""Two schemes are shown as "one of them" in OpenAPI; that is true only if neither raises alone."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient

# breaks: bearer, key = HTTPBearer(), APIKeyHeader(name="X-Key") => bearer, key = HTTPBearer(), APIKeyHeader(name="X-Key", auto_error=False)
# breaks: maybe_key = APIKeyHeader(name="X-Key", auto_error=False) => maybe_key = APIKeyHeader(name="X-Key")
# breaks: if found is None and sent is None: => if False:

bearer, key = HTTPBearer(), APIKeyHeader(name="X-Key")
maybe_bearer = HTTPBearer(auto_error=False)
maybe_key = APIKeyHeader(name="X-Key", auto_error=False)
app = FastAPI()


@app.get("/both", dependencies=[Depends(bearer), Depends(key)])
def read_both() -> str:
    return "in"


def require_one(
    found: Annotated[HTTPAuthorizationCredentials | None, Depends(maybe_bearer)],
    sent: Annotated[str | None, Depends(maybe_key)],
) -> None:
    if found is None and sent is None:
        raise HTTPException(401, "Send a token or a key", {"WWW-Authenticate": "Bearer, APIKey"})


@app.get("/either", dependencies=[Depends(require_one)])
def read_either() -> str:
    return "in"


client = TestClient(app)
TOKEN, KEY = {"Authorization": "Bearer t"}, {"X-Key": "k"}
statuses = {
    path: [client.get(path, headers=sent).status_code for sent in ({}, TOKEN, KEY, TOKEN | KEY)]
    for path in ("/both", "/either")
}
schema = {path: app.openapi()["paths"][path]["get"]["security"] for path in statuses}
for path, got in statuses.items():
    print(f"{path:8} nothing, token, key, both: {got}  OpenAPI: {schema[path]}")

assert statuses == {"/both": [401, 401, 401, 200], "/either": [401, 200, 200, 200]}
assert schema["/both"] == schema["/either"] == [{"HTTPBearer": []}, {"APIKeyHeader": []}]
