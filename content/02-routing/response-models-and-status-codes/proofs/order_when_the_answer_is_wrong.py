"""An answer that breaks its model fails after the endpoint: the dependency rolls back, then 500."""

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: def create_broken() -> Receipt: => def create_broken() -> dict:
# breaks: Depends(unit_of_work, scope="function") => Depends(unit_of_work)
# breaks: note("row written"); stored.append(3) => note("row written"); pending.append(3)

events: list[str] = []
pending: list[int] = []
stored: list[int] = []


def note(event: str) -> None:
    events.append(event)


def unit_of_work():
    pending.clear()
    try:
        yield
    except Exception as error:
        note(f"dependency sees {type(error).__name__}")
        note("rolled back")
        raise
    note("committed")
    stored.extend(pending)


class Receipt(BaseModel):
    number: int


class NoteStatus:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def send_noted(message) -> None:
            if message["type"] == "http.response.start":
                note(f"{message['status']} sent")
            await send(message)

        await self.app(scope, receive, send_noted)


app = FastAPI(dependencies=[Depends(unit_of_work, scope="function")])


@app.post("/broken")
def create_broken() -> Receipt:
    note("row written")
    pending.append(1)
    return {"no": 1}


@app.post("/whole")
def create_whole() -> Receipt:
    note("row written")
    pending.append(2)
    return {"number": 2}


@app.post("/by-hand")
def create_by_hand() -> Receipt:
    note("row written"); stored.append(3)  # fmt: skip
    return {"no": 3}


def events_of(path: str) -> list[str]:
    events.clear()
    client.post(path)
    return list(events)


client = TestClient(NoteStatus(app), raise_server_exceptions=False)
broken, whole, by_hand = events_of("/broken"), events_of("/whole"), events_of("/by-hand")
for event in broken:
    print(event)
print("a right answer:", ", ".join(whole))
print("stored at the end:", stored)

seen = "dependency sees ResponseValidationError"
assert broken == by_hand == ["row written", seen, "rolled back", "500 sent"]
assert whole == ["row written", "committed", "200 sent"]
assert stored == [2, 3]
