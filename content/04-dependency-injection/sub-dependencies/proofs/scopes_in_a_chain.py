"""A request-scope generator may not need a function-scope one; over a plain function it may."""

from collections.abc import Callable, Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.exceptions import DependencyScopeError
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

# breaks: FunctionDep = Annotated[Session, Depends(open_session, scope="function")] => FunctionDep = Annotated[Session, Depends(open_session)]
# breaks: yield f"cursor of an {unit.state} session" => yield "cursor of an open session"
# breaks: def get_plain(session: FunctionDep) -> Session: => def get_plain(session: RequestDep) -> Session:


class Session:
    state = "open"


def open_session() -> Iterator[Session]:
    session = Session()
    yield session
    session.state = "closed"


FunctionDep = Annotated[Session, Depends(open_session, scope="function")]
RequestDep = Annotated[Session, Depends(open_session)]


def get_plain(session: FunctionDep) -> Session:
    return session


def direct(session: FunctionDep) -> Iterator[str]:
    yield "direct"


def function_direct(session: RequestDep) -> Iterator[str]:
    yield "direct"


def accepted(call: Callable, scope: str | None = None) -> str:
    def endpoint(value: Annotated[object, Depends(call, scope=scope)]) -> None: ...

    try:
        FastAPI().get("/")(endpoint)
    except DependencyScopeError as error:
        return type(error).__name__
    return "accepted"


seen: list[str] = []


def watch(session: Annotated[Session, Depends(get_plain)]) -> Iterator[Session]:
    yield session
    seen.append(f"exit code sees a session that is {session.state}")


starts = {
    "request generator needs function generator": accepted(direct),
    "function generator needs function generator": accepted(direct, "function"),
    "function generator needs request generator": accepted(function_direct, "function"),
    "request generator needs plain, plain needs function": accepted(watch),
}
app = FastAPI()


@app.get("/rows")
def stream_rows(unit: Annotated[Session, Depends(watch)]) -> StreamingResponse:
    def rows() -> Iterator[str]:
        yield f"cursor of an {unit.state} session"

    return StreamingResponse(rows(), media_type="text/plain")


text = TestClient(app).get("/rows").text
for name, result in starts.items():
    print(f"{name:52}", result)
print("while streaming:", text)
print("after it:", seen)

assert list(starts.values()) == ["DependencyScopeError", "accepted", "accepted", "accepted"]
assert text == "cursor of an closed session"
assert seen == ["exit code sees a session that is closed"]
