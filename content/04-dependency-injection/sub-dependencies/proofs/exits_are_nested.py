"""Dependencies with yield nest like `with`: what was opened first, the deepest, is closed last."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: def get_unit(session: SessionDep) -> Iterator[str]: => def get_unit(session: str = "") -> Iterator[str]:
# breaks: UnitDep = Annotated[str, Depends(get_unit)] => UnitDep = Annotated[str, Depends(get_unit, scope="function")]
# breaks: raise HTTPException(409) => pass

events: list[str] = []


def see(event: str) -> None:
    events.append(event)
    print(event)


def open_session() -> Iterator[str]:
    see("session opened")
    try:
        yield "session"
    except HTTPException:
        see("session sees the exception")
        raise
    finally:
        see("session closed")


SessionDep = Annotated[str, Depends(open_session)]


def get_unit(session: SessionDep) -> Iterator[str]:
    see("unit opened")
    try:
        yield "unit"
    except HTTPException:
        see("unit sees the exception")
        raise
    finally:
        see("unit closed")


UnitDep = Annotated[str, Depends(get_unit)]
app = FastAPI()


@app.middleware("http")
async def watch(request, call_next):
    response = await call_next(request)
    see(f"answer {response.status_code}")
    return response


@app.get("/good")
def good(unit: UnitDep, session: SessionDep) -> None:
    see("endpoint runs")


@app.get("/refused")
def refused(unit: UnitDep, session: SessionDep) -> None:
    raise HTTPException(409)


client = TestClient(app)
client.get("/good")
good_events = list(events)
events.clear()
print("-- refused")
client.get("/refused")

assert good_events == [
    "session opened",
    "unit opened",
    "endpoint runs",
    "answer 200",
    "unit closed",
    "session closed",
]
assert events == [
    "session opened",
    "unit opened",
    "unit sees the exception",
    "unit closed",
    "session sees the exception",
    "session closed",
    "answer 409",
]
