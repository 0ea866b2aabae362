from collections.abc import Iterator
from typing import Annotated

import outside
from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from outside import OutOfStock, Session
from pydantic import BaseModel


class OrderCreate(BaseModel):
    item: str
    email: str


def get_session(order: OrderCreate) -> Iterator[Session]:
    session, outcome = Session(), "failed"
    try:
        yield session
        session.commit()
        outcome = "ordered"
    except HTTPException:
        outcome = "refused"
        raise
    finally:
        session.close()
        outside.note(order.item, outcome)


SessionDep = Annotated[Session, Depends(get_session, scope="function")]
app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/orders", status_code=201)
def place_order(order: OrderCreate, session: SessionDep, tasks: BackgroundTasks) -> None:
    session.write(order.item)
    try:
        outside.reserve(order.item)
    except OutOfStock as error:
        raise HTTPException(409, "There is none left.") from error
    tasks.add_task(outside.send, order.email, f"Ordered: {order.item}")
