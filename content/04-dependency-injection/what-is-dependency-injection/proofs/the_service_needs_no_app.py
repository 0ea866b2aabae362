"""A class that is handed what it needs is tested without FastAPI and served with it, unchanged."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: return self.now().hour < 12 => return datetime.now(UTC).hour < 12
# breaks: self.sent.append(text) => pass
# breaks: return Greeter(noon, outbox) => return Greeter(morning, outbox)


class Outbox:
    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, text: str) -> None:
        self.sent.append(text)


class Greeter:
    def __init__(self, now, mailer) -> None:
        self.now, self.mailer = now, mailer

    def is_morning(self) -> bool:
        return self.now().hour < 12

    def greet(self) -> None:
        self.mailer.send("Good morning" if self.is_morning() else "Good day")


def morning() -> datetime:
    return datetime(2026, 1, 5, 8, tzinfo=UTC)


def noon() -> datetime:
    return datetime(2026, 1, 5, 12, tzinfo=UTC)


outbox = Outbox()


def get_greeter() -> Greeter:
    return Greeter(noon, outbox)


app = FastAPI()


@app.get("/")
def greet(greeter: Annotated[Greeter, Depends(get_greeter)]) -> list[str]:
    greeter.greet()
    return outbox.sent


early, late = Outbox(), Outbox()
Greeter(morning, early).greet()
Greeter(noon, late).greet()
served = TestClient(app).get("/").json()
print("by hand, 8:00: ", early.sent)
print("by hand, 12:00:", late.sent)
print("served, 12:00: ", served)

assert early.sent == ["Good morning"]
assert late.sent == ["Good day"]
assert served == ["Good day"]
