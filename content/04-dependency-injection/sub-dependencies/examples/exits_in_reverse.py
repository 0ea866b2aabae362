"""A chain with yield is a nest of `with`: the deepest is opened first and closed last."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient


def open_session() -> Iterator[str]:
    try:
        yield "session"
        print("session commits")
    except HTTPException:
        print("session rolls back")
        raise


def open_audit(session: Annotated[str, Depends(open_session)]) -> Iterator[str]:
    try:
        yield f"audit with {session}"
        print("audit is written")
    except HTTPException as error:
        print("audit notes", error.status_code)
        raise


AuditDep = Annotated[str, Depends(open_audit)]
app = FastAPI()


@app.post("/orders")
def place_order(audit: AuditDep, amount: int) -> None:
    if amount > 5:
        raise HTTPException(409)


client = TestClient(app)
for amount in (1, 9):
    print(amount, client.post(f"/orders?amount={amount}").status_code)

# prints: audit is written
# prints: session commits
# prints: 1 200
# prints: audit notes 409
# prints: session rolls back
# prints: 9 409
