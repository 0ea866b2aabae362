from bank import Account, Transfer, engine
from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel, Field
from sqlalchemy import or_, select
from sqlalchemy.orm import Session


class Order(BaseModel):
    key: str
    source: str
    target: str
    cents: int = Field(ge=1)


app = FastAPI()


@app.post("/transfers", status_code=201)
def transfer(order: Order, response: Response) -> Order:
    if order.source == order.target:
        raise HTTPException(422, "Source and target are the same account")
    with Session(engine) as session:
        if known := session.get(Transfer, order.key):
            if (known.source, known.target, known.cents) != (
                order.source,
                order.target,
                order.cents,
            ):
                raise HTTPException(409, "Another transfer has this key")
            response.status_code = 200
            return order
        source, target = session.get(Account, order.source), session.get(Account, order.target)
        if source is None or target is None:
            raise HTTPException(404, "There is no such account")
        if source.cents < order.cents:
            raise HTTPException(409, "There is less money than that")
        source.cents -= order.cents
        target.cents += order.cents
        session.add(Transfer(**order.model_dump()))
        session.commit()
    return order


@app.get("/accounts/{name}")
def read_account(name: str) -> dict[str, int]:
    with Session(engine) as session:
        account = session.get(Account, name)
        if account is None:
            raise HTTPException(404, f"There is no account {name}")
        return {"cents": account.cents}


@app.get("/accounts/{name}/transfers")
def list_transfers(name: str) -> list[str]:
    """The keys of all transfers from or to an account."""
    mine = or_(Transfer.source == name, Transfer.target == name)
    with Session(engine) as session:
        return list(session.scalars(select(Transfer.key).where(mine).order_by(Transfer.key)))
