"""A decorated function is the function itself; called directly, nothing is checked or filtered."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: registered = app.get("/quote")(quote) => registered = client.get
# breaks: by_hand = quote("2") => by_hand = client.get("/quote?seats=2").json()
# breaks: def quote(seats: int = 1) -> Quote: => def quote(seats=1):


class Quote(BaseModel):
    total: int


app = FastAPI()
client = TestClient(app)


def quote(seats: int = 1) -> Quote:
    return {"total": seats * 20, "margin": 5}


registered = app.get("/quote")(quote)
by_hand = quote("2")
served = client.get("/quote?seats=2").json()
print("same function:", registered is quote)
print("by hand:", by_hand)
print("served: ", served)

assert registered is quote
assert by_hand == {"total": "2" * 20, "margin": 5}
assert served == {"total": 40}
