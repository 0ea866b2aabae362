import outside
from fastapi import FastAPI, HTTPException
from outside import OutOfStock, Session
from pydantic import BaseModel


class OrderCreate(BaseModel):
    item: str
    email: str


app = FastAPI()
app.mount("/outside", outside.app)


@app.post("/orders", status_code=201)
def place_order(order: OrderCreate) -> None:
    session = Session()
    session.write(order.item)
    try:
        outside.reserve(order.item)
    except OutOfStock as error:
        raise HTTPException(409, "There is none left.") from error
    outside.send(order.email, f"Ordered: {order.item}")
    session.commit()
    session.close()
    outside.note(order.item, "ordered")
