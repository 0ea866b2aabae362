"""The signature of a fake is read from the request: a default becomes a query parameter."""

from functools import partial
from typing import Annotated
from unittest.mock import MagicMock, Mock, create_autospec

from fastapi import Depends, FastAPI, Header
from fastapi.testclient import TestClient

# breaks: lambda name="ana": name => lambda: "ana"
# breaks: overrides[get_user] = Mock(return_value="ana") => overrides[get_user] = lambda: "ana"
# breaks: partial(find, name="ana") => partial(find, "ana")
# breaks: MagicMock(spec=get_user) => Mock()
# breaks: create_autospec(get_user, return_value="ana") => create_autospec(find, return_value="ana")
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


def find(name: str) -> str:
    return name


def ask_with_spec() -> str:
    overrides[get_user] = MagicMock(spec=get_user)
    try:
        client.get("/me")
    except ValueError as error:
        return type(error).__name__
    return "answers"


client = TestClient(app)
overrides[get_user] = lambda name="ana": name
default, other = client.get("/me").json(), client.get("/me?name=eve").json()
overrides[get_user] = Mock(return_value="ana")
mock = client.get("/me")
missing = [error["loc"] for error in mock.json()["detail"]] if mock.is_error else []
overrides[get_user] = fake_user
by_header = client.get("/me", headers={"X-Test-User": "cleo"}).json()
overrides[get_user] = partial(find, name="ana")
bound_by_name = client.get("/me?name=eve").json()
overrides[get_user] = create_autospec(get_user, return_value="ana")
autospec = client.get("/me").status_code
with_spec = ask_with_spec()
print("lambda with a default, /me:         ", default)
print("lambda with a default, /me?name=eve:", other)
print("a Mock:                             ", mock.status_code, missing)
print("a fake that takes a header:         ", by_header)
print("partial by name, /me?name=eve:      ", bound_by_name)
print("MagicMock(spec=...):                ", with_spec)
print("create_autospec(...):               ", autospec)

assert default == "ana"
assert other == "eve"
assert (mock.status_code, missing) == (422, [["query", "args"], ["query", "kwargs"]])
assert by_header == "cleo"
assert bound_by_name == "eve"
assert with_spec == "ValueError"
assert autospec == 200
