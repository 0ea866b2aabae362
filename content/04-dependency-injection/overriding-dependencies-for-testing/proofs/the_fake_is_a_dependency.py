"""The signature of a fake is read from the request: a default becomes a query parameter."""

from typing import Annotated
from unittest.mock import Mock

from fastapi import Depends, FastAPI, Header
from fastapi.testclient import TestClient

# breaks: lambda name="ana": name => lambda: "ana"
# breaks: overrides[get_user] = Mock(return_value="ana") => overrides[get_user] = lambda: "ana"
# breaks: def fake_user(x_test_user: Annotated[str, Header()]) -> str: => def fake_user(x_test_user: str = "bo") -> str:

app = FastAPI()
overrides = app.dependency_overrides


def get_user() -> str:
    return "the real one"


@app.get("/me")
def read_me(user: Annotated[str, Depends(get_user)]) -> str:
    return user


def fake_user(x_test_user: Annotated[str, Header()]) -> str:
    return x_test_user


client = TestClient(app)
overrides[get_user] = lambda name="ana": name
default, other = client.get("/me").json(), client.get("/me?name=eve").json()
overrides[get_user] = Mock(return_value="ana")
mock = client.get("/me")
missing = [error["loc"] for error in mock.json()["detail"]] if mock.is_error else []
overrides[get_user] = fake_user
by_header = client.get("/me", headers={"X-Test-User": "cleo"}).json()
print("lambda with a default, /me:         ", default)
print("lambda with a default, /me?name=eve:", other)
print("a Mock:                             ", mock.status_code, missing)
print("a fake that takes a header:         ", by_header)

assert default == "ana"
assert other == "eve"
assert (mock.status_code, missing) == (422, [["query", "args"], ["query", "kwargs"]])
assert by_header == "cleo"
