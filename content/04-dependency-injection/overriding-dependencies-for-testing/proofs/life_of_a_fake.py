"""A fake is called once per request; with `yield` it is left when the real one would be."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: overrides[get_outbox] = Outbox => overrides[get_outbox] = lambda: shared
# breaks: overrides[get_outbox] = lambda: kept => overrides[get_outbox] = Outbox
# breaks: Depends(get_early, scope="function") => Depends(get_early)
# breaks: overrides[get_plain] = opened_and_closed => overrides[get_plain] = get_plain

events: list[str] = []


class Outbox:
    def __init__(self) -> None:
        self.sent: list[str] = []


def get_outbox() -> Outbox:
    raise RuntimeError("no network in tests")


def get_plain() -> str:
    return "real"


def get_early() -> Iterator[str]:
    yield "real"


def opened_and_closed() -> Iterator[str]:
    events.append("fake opened")
    yield "fake"
    events.append("fake closed")


class NoteSending:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def send_and_note(message) -> None:
            await send(message)
            if message["type"] == "http.response.body":
                events.append("response sent")

        await self.app(scope, receive, send_and_note)


app = FastAPI()
app.add_middleware(NoteSending)
overrides = app.dependency_overrides
OutboxDep = Annotated[Outbox, Depends(get_outbox)]


@app.post("/mails")
def send_mail(outbox: OutboxDep, again: OutboxDep) -> bool:
    outbox.sent.append("hello")
    return outbox is again


@app.get("/mails")
def read_mails(outbox: OutboxDep) -> list[str]:
    return outbox.sent


@app.get("/plain")
def read_plain(value: Annotated[str, Depends(get_plain)]) -> None:
    events.append("endpoint runs")


@app.get("/early")
def read_early(value: Annotated[str, Depends(get_early, scope="function")]) -> None:
    events.append("endpoint runs")


client = TestClient(app)
shared = kept = Outbox()
overrides[get_outbox] = Outbox
same = client.post("/mails").json()
new_each_time = client.get("/mails").json()
overrides[get_outbox] = lambda: kept
client.post("/mails")
prepared = client.get("/mails").json()


def events_of(path: str) -> list[str]:
    events.clear()
    events.append("override set")
    client.get(path)
    events.append("override removed")
    overrides.clear()
    return list(events)


overrides[get_plain] = opened_and_closed
request_scope = events_of("/plain")
overrides[get_early] = opened_and_closed
function_scope = events_of("/early")
print("the class as a fake: one object in a request:", same)
print("the class as a fake: the next request sees  ", new_each_time)
print("a prepared object:   the next request sees  ", prepared)
print("request scope: ", " > ".join(request_scope))
print("function scope:", " > ".join(function_scope))

assert (same, new_each_time) == (True, [])
assert prepared == ["hello"]
assert request_scope[1:-1] == ["fake opened", "endpoint runs", "response sent", "fake closed"]
assert function_scope[1:-1] == ["fake opened", "endpoint runs", "fake closed", "response sent"]
