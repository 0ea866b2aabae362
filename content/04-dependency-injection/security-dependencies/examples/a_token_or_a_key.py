"""People send a token, machines a key: neither scheme may raise, so that one place can."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient

TOKENS, KEYS = {"t1": "ana"}, {"k1": "nightly export"}
bearer = HTTPBearer(auto_error=False)
key = APIKeyHeader(name="X-Key", auto_error=False)


def get_caller(
    found: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
    sent: Annotated[str | None, Depends(key)],
) -> str:
    if found is not None:
        caller = TOKENS.get(found.credentials)
    else:
        caller = KEYS.get(sent or "")
    if caller is None:
        raise HTTPException(401, "Token or key", {"WWW-Authenticate": "Bearer, APIKey"})
    return caller


app = FastAPI()


@app.get("/caller")
def read_caller(caller: Annotated[str, Depends(get_caller)]) -> str:
    return caller


client = TestClient(app)
for headers in (
    {},
    {"Authorization": "Bearer t1"},
    {"X-Key": "k1"},
    {"Authorization": "Bearer old", "X-Key": "k1"},
):
    print(headers, client.get("/caller", headers=headers).json())

# prints: {} {'detail': 'Token or key'}
# prints: {'Authorization': 'Bearer t1'} ana
# prints: {'X-Key': 'k1'} nightly export
# prints: {'Authorization': 'Bearer old', 'X-Key': 'k1'} {'detail': 'Token or key'}
