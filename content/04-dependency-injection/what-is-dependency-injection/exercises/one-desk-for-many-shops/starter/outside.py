"""What a shop is handed, and the world around it. Given: read it, do not change it."""

from datetime import datetime
from typing import Protocol

from fastapi import FastAPI
from pydantic import BaseModel


class Clock(Protocol):
    def now(self) -> datetime: ...


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None: ...


class MachineClock:
    """The time of this machine."""

    def now(self) -> datetime:
        return datetime.now()


class PrintingMailer:
    """Prints each mail."""

    def send(self, to: str, text: str) -> None:
        print(to, text)


class SetClock(BaseModel):
    """A clock that stands where it was set."""

    time: datetime

    def now(self) -> datetime:
        return self.time


class Outbox:
    """A mailer that keeps what it has sent."""

    def __init__(self) -> None:
        self.mails: list[dict[str, str]] = []

    def send(self, to: str, text: str) -> None:
        self.mails.append({"to": to, "text": text})


class ShopTime(BaseModel):
    now: datetime


clocks: dict[str, SetClock] = {}
outboxes: dict[str, Outbox] = {}
app = FastAPI()


@app.put("/{shop}/clock")
def set_clock(shop: str, time: ShopTime) -> None:
    clocks[shop].time = time.now


@app.get("/{shop}/mails")
def read_mails(shop: str) -> list[dict[str, str]]:
    return outboxes[shop].mails
