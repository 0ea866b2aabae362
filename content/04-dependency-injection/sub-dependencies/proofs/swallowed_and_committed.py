"""An inner dependency that swallows the exception hides it from the outer, which commits."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: events.append("audit: noted") => raise
# breaks: events.append("session: rolled back") => events.append("session: committed")
# breaks: def noted(audit: AuditDep) => def noted(audit: SessionDep)

events: list[str] = []


def open_session() -> Iterator[str]:
    try:
        yield "session"
    except Exception:
        events.append("session: rolled back")
        raise
    events.append("session: committed")


SessionDep = Annotated[str, Depends(open_session)]


def open_audit(session: SessionDep) -> Iterator[str]:
    try:
        yield "audit"
    except HTTPException:
        events.append("audit: noted")


def open_honest_audit(session: SessionDep) -> Iterator[str]:
    try:
        yield "audit"
    except HTTPException:
        events.append("audit: noted and raised")
        raise


AuditDep = Annotated[str, Depends(open_audit)]
app = FastAPI()


@app.post("/noted")
def noted(audit: AuditDep) -> None:
    raise HTTPException(409)


@app.post("/raised")
def raised(audit: Annotated[str, Depends(open_honest_audit)]) -> None:
    raise HTTPException(409)


client = TestClient(app, raise_server_exceptions=False)


def ask(path: str) -> tuple[int, list[str]]:
    events.clear()
    return client.post(path).status_code, list(events)


swallowed, passed_on = ask("/noted"), ask("/raised")
print("swallowed:", swallowed)
print("passed on:", passed_on)

assert swallowed == (500, ["audit: noted", "session: committed"])
assert passed_on == (409, ["audit: noted and raised", "session: rolled back"])
