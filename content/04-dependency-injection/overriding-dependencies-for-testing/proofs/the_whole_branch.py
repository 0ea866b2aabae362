"""An override replaces a dependency with all that is below it; one further down is found too."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

# breaks: overrides[get_user] = lambda: "ana" => overrides[get_user] = lambda token=Depends(get_token): "ana"
# breaks: overrides[get_token] = lambda: "t-ana" => overrides[get_client] = lambda: "t-ana"
# breaks: check_quota(user: Annotated[str, Depends(get_user)]) => check_quota(user: str = "nobody")

ran: list[str] = []


def get_token(authorization: Annotated[str | None, Header()] = None) -> str:
    ran.append("token")
    if authorization is None:
        raise HTTPException(401)
    return authorization


def get_client() -> str:
    return "client"


def get_user(token: Annotated[str, Depends(get_token)]) -> str:
    ran.append("user")
    return token.removeprefix("t-")


def check_quota(user: Annotated[str, Depends(get_user)]) -> None:
    ran.append(f"quota of {user}")


app = FastAPI(dependencies=[Depends(check_quota)])
overrides = app.dependency_overrides


@app.get("/me")
def read_me(user: Annotated[str, Depends(get_user)]) -> str:
    return user


client = TestClient(app)


def ask() -> tuple[int, list[str]]:
    ran.clear()
    return client.get("/me").status_code, list(ran)


real = ask()
overrides[get_user] = lambda: "ana"
at_the_top = ask()
overrides.clear()
overrides[get_token] = lambda: "t-ana"
at_the_leaf = ask()
print("nothing overridden: ", real)
print("get_user overridden:", at_the_top)
print("get_token overridden:", at_the_leaf)

assert real == (401, ["token"])
assert at_the_top == (200, ["quota of ana"])
assert at_the_leaf == (200, ["user", "quota of ana"])
