"""What a dependency returns is passed on as it is: no annotation and no default changes it."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

# breaks: return value  # as it was => return int(value)
# breaks: raise HTTPException(401) => return None
# breaks: a: Annotated[int, Depends(get_limit)], => a: int,

app = FastAPI()


def get_limit(value: str = "10") -> str:
    return value  # as it was


def get_user(token: Annotated[str | None, Header()] = None) -> str:
    if token is None:
        raise HTTPException(401)
    return token


def get_nothing() -> None:
    return None


@app.get("/limit")
def read_limit(a: Annotated[int, Depends(get_limit)], b: int = 10) -> dict[str, str]:
    return {"a": type(a).__name__, "b": type(b).__name__}


@app.get("/page")
def read_page(user: Annotated[str | None, Depends(get_user)] = None) -> dict[str, str | None]:
    return {"user": user}


@app.get("/default")
def read_default(value: Annotated[int | None, Depends(get_nothing)] = 7) -> dict[str, int | None]:
    return {"value": value}


client = TestClient(app)
types = client.get("/limit?a=10&value=10&b=10").json()
anonymous = client.get("/page").status_code
default = client.get("/default").json()
print("annotated int, returned str:", types)
print("`User | None` and `= None`, the dependency raises:", anonymous)
print("the dependency returns None, the default is 7:", default)

assert types == {"a": "str", "b": "int"}
assert anonymous == 401
assert default == {"value": None}
