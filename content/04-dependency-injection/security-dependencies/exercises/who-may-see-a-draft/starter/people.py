"""Who has which token. Given: read it, do not change it."""

from fastapi import FastAPI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    admin: bool = False


_users: dict[str, User] = {}


def find(token: str) -> User | None:
    return _users.get(token)


app = FastAPI()


@app.put("/{token}", status_code=204)
def put_user(token: str, user: User) -> None:
    _users[token] = user
