"""A unit of function scope ends before the answer, the session that it needs after it."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: Depends(get_unit, scope="function") => Depends(get_unit)
# breaks: def get_unit(session: SessionDep) -> Iterator[str]: => def get_unit(session: str = "") -> Iterator[str]:
# breaks: SessionDep = Annotated[str, Depends(open_session)] => SessionDep = Annotated[str, Depends(open_session, scope="function")]

events: list[str] = []


def see(event: str) -> None:
    events.append(event)
    print(event)


def open_session() -> Iterator[str]:
    see("session opened")
    yield "session"
    see("session closed")


SessionDep = Annotated[str, Depends(open_session)]


def get_unit(session: SessionDep) -> Iterator[str]:
    see("unit opened")
    yield "unit"
    see("unit closed")


class Watch:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def send_and_see(message) -> None:
            if message["type"] == "http.response.start":
                see(f"answer {message['status']}")
            await send(message)

        await self.app(scope, receive, send_and_see)


app = FastAPI()
app.add_middleware(Watch)


@app.post("/orders")
def place_order(
    unit: Annotated[str, Depends(get_unit, scope="function")], session: SessionDep
) -> None:
    see("endpoint runs")


TestClient(app).post("/orders")

assert events == [
    "session opened",
    "unit opened",
    "endpoint runs",
    "unit closed",
    "answer 200",
    "session closed",
]
