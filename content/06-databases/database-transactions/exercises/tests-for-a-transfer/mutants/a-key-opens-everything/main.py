from bank import Account, Transfer, engine
from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel, Field
from sqlalchemy import or_, select, update
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
            response.status_code = 200
            return order
        for name in (order.source, order.target):
            if session.get(Account, name) is None:
                raise HTTPException(404, f"There is no account {name}")
        taken = session.execute(
            update(Account)
            .where(Account.name == order.source, Account.cents >= order.cents)
            .values(cents=Account.cents - order.cents)
        )
        if taken.rowcount == 0:
            raise HTTPException(409, "There is less money than that")
        session.execute(
            update(Account)
            .where(Account.name == order.target)
            .values(cents=Account.cents + order.cents)
        )
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
