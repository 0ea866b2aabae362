"""Three ways to say "the user is ana". Two of them add parameters to the route."""

from typing import Annotated
from unittest.mock import Mock

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def get_user() -> str:
    return "somebody"


@app.get("/me")
def read_me(user: Annotated[str, Depends(get_user)]) -> str:
    return user


client = TestClient(app)
name = "ana"
for fake in (lambda: name, lambda name=name: name, Mock(return_value=name)):
    app.dependency_overrides[get_user] = fake
    print(client.get("/me?name=eve").status_code, client.get("/me?name=eve").json())

# prints: 200 ana
# prints: 200 eve
# prints: 422 {'detail': [{'type': 'missing', 'loc': ['query', 'args'], 'msg': 'Field required', 'input': None}, {'type': 'missing', 'loc': ['query', 'kwargs'], 'msg': 'Field required', 'input': None}]}
