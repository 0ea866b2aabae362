"""At import nothing is called; the lifespan makes what lives long, each request the rest."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: Depends(check_key)] => ]
# breaks: session: Annotated[str, Depends(make_session)]) -> str: => session: str = "") -> str:
# breaks: events.append("pool opened") => pass
# breaks: events.append("mailer made") => events.insert(0, "mailer made")

events: list[str] = []


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    events.append("pool opened")
    yield
    events.append("pool closed")


class TellsTheAnswer:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def tell(message) -> None:
            if message["type"] == "http.response.start":
                events.append("answer sent")
            await send(message)

        await self.app(scope, receive, tell)


def check_key() -> None:
    events.append("key checked")


def make_session() -> str:
    events.append("session made")
    return "session"


def make_repository(session: Annotated[str, Depends(make_session)]) -> str:
    events.append("repository made")
    return f"repository on {session}"


def make_mailer() -> str:
    events.append("mailer made")
    return "mailer"


app = FastAPI(lifespan=lifespan, dependencies=[Depends(check_key)])
app.add_middleware(TellsTheAnswer)


@app.get("/")
def read(
    repository: Annotated[str, Depends(make_repository)],
    mailer: Annotated[str, Depends(make_mailer)],
) -> None:
    events.append("endpoint runs")


events.append("route declared")
with TestClient(app) as client:
    client.get("/")
    once = len(events)
    client.get("/")
    second = events[once:]
print(*events[:once], events[-1], sep="\n")
print("the second request alone:", second)

request = ["key checked", "session made", "repository made", "mailer made", "endpoint runs"]
assert events[:once] == ["route declared", "pool opened", *request, "answer sent"]
assert second == [*request, "answer sent"]
assert events[-1] == "pool closed"
