import logging
from collections.abc import Iterator
from typing import Annotated

import outside
from fastapi import Depends, FastAPI, HTTPException
from outside import OutOfStock, Session
from pydantic import BaseModel

log = logging.getLogger(__name__)


class OrderCreate(BaseModel):
    item: str
    email: str


def get_audit(order: OrderCreate) -> Iterator[None]:
    """The outermost: it sees how all the rest ended."""
    outside.note(order.item, "ordered")
    try:
        yield
    except HTTPException:
        outside.note(order.item, "refused")
        raise
    except Exception:
        outside.note(order.item, "failed")
        raise
    outside.note(order.item, "ordered")


AuditDep = Annotated[None, Depends(get_audit, scope="function")]


class Outbox(list[tuple[str, str]]):
    """Mails that wait for the commit."""


def get_outbox(audit: AuditDep) -> Iterator[Outbox]:
    outbox = Outbox()
    yield outbox
    for to, text in outbox:
        try:
            outside.send(to, text)
        except ConnectionError:
            log.exception("A mail could not be sent")


OutboxDep = Annotated[Outbox, Depends(get_outbox, scope="function")]


def get_session(outbox: OutboxDep) -> Iterator[Session]:
    """The innermost: it commits first."""
    session = Session()
    try:
        yield session
        session.commit()
    except Exception:
        session.rollback()
        raise
    finally:
        session.close()


SessionDep = Annotated[Session, Depends(get_session, scope="function")]
app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/orders", status_code=201)
def place_order(order: OrderCreate, session: SessionDep, outbox: OutboxDep) -> None:
    session.write(order.item)
    try:
        outside.reserve(order.item)
    except OutOfStock as error:
        raise HTTPException(409, "There is none left.") from error
    outbox.append((order.email, f"Ordered: {order.item}"))
