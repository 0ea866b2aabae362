"""A function-scope session is closed before the first line, or somewhere among the first events."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.sse import EventSourceResponse
from fastapi.testclient import TestClient

# breaks: SessionDep = Annotated[Session, Depends(open_session)] => SessionDep = Annotated[Session, Depends(open_session, scope="function")]
# breaks: EarlySessionDep = Annotated[Session, Depends(open_session, scope="function")] => EarlySessionDep = Annotated[Session, Depends(open_session)]
# breaks: @app.get("/early", response_class=EventSourceResponse) => @app.get("/early")
# breaks: session.is_open = False => session.is_open = None

app = FastAPI()
events: list[str] = []


class Session:
    is_open: bool | None = True


def open_session() -> Iterator[Session]:
    session = Session()
    yield session
    session.is_open = False
    events.append("session closed")


SessionDep = Annotated[Session, Depends(open_session)]
EarlySessionDep = Annotated[Session, Depends(open_session, scope="function")]


@app.get("/request")
async def request_scope(session: SessionDep):
    for _ in range(2):
        events.append("row made")
        yield session.is_open


@app.get("/function")
async def function_scope(session: EarlySessionDep):
    for _ in range(2):
        events.append("row made")
        yield session.is_open


@app.get("/early", response_class=EventSourceResponse)
async def function_scope_events(session: EarlySessionDep):
    for _ in range(10):
        yield session.is_open


def read(path: str) -> list[str]:
    events.clear()
    return TestClient(app).get(path).text.split()


request = read("/request")
request_events = list(events)
function = read("/function")
function_events = list(events)
early = read("/early")[1::2]
print("request scope: ", request, " > ".join(request_events))
print("function scope:", function, " > ".join(function_events))
print("function scope, ten events:", early)

assert request == ["true", "true"]
assert request_events == ["row made", "row made", "session closed"]
assert function == ["false", "false"]
assert function_events == ["session closed", "row made", "row made"]
assert (early[0], early[-1]) == ("true", "false")
