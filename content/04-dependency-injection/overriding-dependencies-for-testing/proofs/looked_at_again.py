"""While one override exists, every dependency's signature is read anew in each request."""

import inspect
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: app.dependency_overrides[get_other] = get_other => app.dependency_overrides.clear()
# breaks: annotation=int, default=9 => annotation=int, default=1
# breaks: del get_limit.__signature__ => pass

app = FastAPI()


def get_limit(limit: int = 1) -> int:
    return limit


def get_other() -> None: ...


@app.get("/limit")
def read_limit(limit: Annotated[int, Depends(get_limit)]) -> int:
    return limit


wider = inspect.Parameter("limit", inspect.Parameter.KEYWORD_ONLY, annotation=int, default=9)
client = TestClient(app)
get_limit.__signature__ = inspect.Signature([wider])
without = client.get("/limit").json()
app.dependency_overrides[get_other] = get_other
with_one = client.get("/limit").json()
del get_limit.__signature__
taken_back = client.get("/limit").json()
print("signature changed, no override:          ", without)
print("signature changed, another is overridden:", with_one)
print("changed back:                            ", taken_back)

assert without == 1
assert with_one == 9
assert taken_back == 1
