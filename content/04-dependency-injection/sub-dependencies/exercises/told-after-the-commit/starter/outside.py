"""The world of the shop: stock, sessions, mails and the audit. Given: do not change it."""

from fastapi import FastAPI
from pydantic import BaseModel


class OutOfStock(Exception):
    """There is none left."""


class Item(BaseModel):
    name: str
    stock: int
    commit_fails: bool = False
    mail_fails: bool = False
    kept: int = 0
    notes: list[str] = []
    mails: list[dict[str, str]] = []


items: dict[str, Item] = {}
open_sessions: set["Session"] = set()


class Session:
    """Keeps what was written when it is committed."""

    def __init__(self) -> None:
        self.written: list[str] = []
        open_sessions.add(self)

    def write(self, item: str) -> None:
        self.written.append(item)

    def commit(self) -> None:
        for item in self.written:
            if items[item].commit_fails:
                raise ConnectionError("the database has gone away")
            items[item].kept += 1
        self.written.clear()

    def rollback(self) -> None:
        self.written.clear()

    def close(self) -> None:
        open_sessions.discard(self)


def reserve(item: str) -> None:
    if items[item].stock < 1:
        raise OutOfStock(item)
    items[item].stock -= 1


def send(to: str, text: str) -> None:
    item = items[text.removeprefix("Ordered: ")]
    if item.mail_fails:
        raise ConnectionError("the mail server does not answer")
    item.mails.append({"to": to, "text": text})


def note(item: str, outcome: str) -> None:
    items[item].notes.append(outcome)


app = FastAPI()


@app.put("/items")
async def put_item(item: Item) -> None:
    items[item.name] = item


@app.get("/items/{name}")
async def read_item(name: str) -> Item:
    return items[name]


@app.get("/sessions")
async def count_sessions() -> int:
    return len(open_sessions)
