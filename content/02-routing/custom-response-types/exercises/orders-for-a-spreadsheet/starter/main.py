import orders
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class Order(BaseModel):
    item: str
    cents: int


app = FastAPI()
app.mount("/data", orders.app)


@app.get("/customers/{name}/orders")
def list_orders(name: str) -> list[Order]:
    found = orders.of(name)
    if found is None:
        raise HTTPException(404, "No such customer")
    return found
