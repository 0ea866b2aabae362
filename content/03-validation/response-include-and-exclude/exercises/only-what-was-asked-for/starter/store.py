"""The members of a club and their settings. Given; `app` fills and empties nothing by itself."""

from itertools import count

from fastapi import FastAPI
from pydantic import BaseModel


class Member(BaseModel):
    """As it is stored."""

    number: int
    name: str
    city: str
    phone: str | None
    pin: str


class Settings(BaseModel):
    """What a member may choose."""

    language: str = "en"
    newsletter: bool = False
    theme: str | None = "light"


_numbers = count(1000)
_members: dict[int, Member] = {}
_settings: dict[int, Settings] = {}

app = FastAPI()


@app.post("/members")
def join(name: str, city: str, pin: str, phone: str | None = None) -> int:
    number = next(_numbers)
    _members[number] = Member(number=number, name=name, city=city, phone=phone, pin=pin)
    _settings[number] = Settings()
    return number


@app.put("/settings/{number}")
def choose(number: int, chosen: Settings) -> None:
    """Keeps the settings as they were sent."""
    _settings[number] = chosen


def find_all() -> list[Member]:
    return list(_members.values())


def find(number: int) -> Member | None:
    return _members.get(number)


def find_settings(number: int) -> Settings:
    return _settings[number]
