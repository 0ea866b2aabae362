"""An override of something that no route declares is accepted, and OpenAPI shows no override."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

# breaks: overrides[load_user] = lambda: "ana" => overrides[get_user] = lambda: "ana"
# breaks: get_user(authorization: Annotated[str, Header()] = "") => get_user(authorization: str = "")
# breaks: def fake_user(seed: int) => def fake_user(seed: int = 7)


def load_user(authorization: str) -> str:
    if not authorization:
        raise HTTPException(401)
    return authorization


def get_user(authorization: Annotated[str, Header()] = "") -> str:
    return load_user(authorization)


def fake_user(seed: int) -> str:
    return f"user {seed}"


app = FastAPI()
overrides = app.dependency_overrides


@app.get("/me")
def read_me(user: Annotated[str, Depends(get_user)]) -> str:
    return user


client = TestClient(app)
overrides[load_user] = lambda: "ana"
unused = client.get("/me").status_code
overrides[get_user] = fake_user
used = client.get("/me").status_code, client.get("/me?seed=7").json()
parameters = app.openapi()["paths"]["/me"]["get"].get("parameters", [])
documented = [(item["in"], item["name"]) for item in parameters]
print("a function that no route declares:", unused)
print("a fake with a parameter of its own:", used)
print("OpenAPI meanwhile:", documented)

assert unused == 401
assert used == (422, "user 7")
assert documented == [("header", "authorization")]
