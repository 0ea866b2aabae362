"""The members of a climbing gym as they are stored. Given; `app` lets you look into the store."""

from dataclasses import asdict, dataclass
from itertools import count

from fastapi import FastAPI


@dataclass
class Member:
    number: int
    name: str
    email: str
    pin_hash: str
    note: str = ""


@dataclass
class Trainer(Member):
    wage: int = 0


_numbers = count(1000)
_members: dict[int, Member] = {}


def add(*, name: str, email: str, pin: str) -> Member:
    """A new member with the next free number."""
    return put(next(_numbers), name=name, email=email, pin=pin)


def put(number: int, *, name: str, email: str, pin: str) -> Member:
    """Stores the member under this number, in place of the one that has it."""
    _members[number] = Member(number, name, email, pin_hash=f"hash of {pin}")
    return _members[number]


def find(number: int) -> Member | None:
    return _members.get(number)


def find_by_email(email: str) -> Member | None:
    return next((member for member in _members.values() if member.email == email), None)


def find_all() -> list[Member]:
    return list(_members.values())


def remove(number: int) -> None:
    _members.pop(number, None)


app = FastAPI()


@app.post("/trainers")
def hire(name: str, email: str, wage: int) -> int:
    number = next(_numbers)
    _members[number] = Trainer(number, name, email, "hash", "on trial", wage)
    return number


@app.get("/stored")
def look(email: str) -> list[dict]:
    return [asdict(member) for member in _members.values() if member.email == email]
