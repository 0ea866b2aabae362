"""A wrong value stops its branch; the other branches run all the same."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

called: list[str] = []


def open_session() -> str:
    called.append("session")
    return "session"


def get_user(token: int, session: Annotated[str, Depends(open_session)]) -> str:
    called.append("user")
    return "ana"


def count_call() -> None:
    called.append("count")


app = FastAPI()


@app.get("/me", dependencies=[Depends(count_call)])
def read_me(user: Annotated[str, Depends(get_user)], page: int = 1) -> str:
    called.append("endpoint")
    return user


client = TestClient(app)
for query in ("token=1", "token=x", "token=1&page=x", "token=x&page=x"):
    called.clear()
    answer = client.get(f"/me?{query}")
    errors = [] if answer.is_success else [error["loc"][1] for error in answer.json()["detail"]]
    print(answer.status_code, called, errors)

# prints: 200 ['count', 'session', 'user', 'endpoint'] []
# prints: 422 ['count', 'session'] ['token']
# prints: 422 ['count', 'session', 'user'] ['page']
# prints: 422 ['count', 'session'] ['token', 'page']
