"""A clock, a user and a mailer are overridden; the endpoint is the real one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient


class Mailer:
    def send(self, address: str) -> None:
        raise RuntimeError("this would need a mail server")


def get_user(authorization: Annotated[str, Header()] = "") -> str:
    raise HTTPException(401, "Send a token")


def get_today() -> date:
    return date.today()


def get_mailer() -> Mailer:
    return Mailer()


app = FastAPI()


@app.post("/greetings")
def greet(
    user: Annotated[str, Depends(get_user)],
    today: Annotated[date, Depends(get_today)],
    mailer: Annotated[Mailer, Depends(get_mailer)],
) -> bool:
    if (today.month, today.day) != (1, 1):
        return False
    mailer.send(user)
    return True


class FakeMailer(Mailer):
    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, address: str) -> None:
        self.sent.append(address)


@contextmanager
def fakes(today: date) -> Iterator[FakeMailer]:
    """In pytest: a fixture with the same body."""
    before, mailer = app.dependency_overrides.copy(), FakeMailer()
    app.dependency_overrides |= {
        get_user: lambda: "ana@home.test",
        get_today: lambda: today,
        get_mailer: lambda: mailer,
    }
    yield mailer
    app.dependency_overrides = before


client = TestClient(app)
with fakes(date(2030, 1, 1)) as mailer:
    print(client.post("/greetings").json(), mailer.sent)
with fakes(date(2030, 1, 2)) as mailer:
    print(client.post("/greetings").json(), mailer.sent)
print(client.post("/greetings").status_code)

# prints: True ['ana@home.test']
# prints: False []
# prints: 401
