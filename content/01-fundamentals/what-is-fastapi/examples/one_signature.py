"""One signature is read three times: by the validator, by the documentation, by your editor."""

from fastapi import FastAPI
from pydantic import BaseModel


class Ticket(BaseModel):
    seat: str
    price: int


app = FastAPI()


@app.get("/tickets/{number}")
def read_ticket(number: int, discount=0) -> Ticket:
    found = {"seat": "A" * number, "price": 40, "bought_for": 15}
    return found


@app.get("/described")
def read_parameters() -> dict[str, dict]:
    operation = app.openapi()["paths"]["/tickets/{number}"]["get"]
    return {parameter["name"]: parameter["schema"] for parameter in operation["parameters"]}


# try: GET /tickets/2 -> 200 {"seat": "AA", "price": 40}
# try: GET /tickets/two -> 422 {"detail": [{"type": "int_parsing", "loc": ["path", "number"], "msg": "Input should be a valid integer, unable to parse string as an integer", "input": "two"}]}
# try: GET /tickets/2?discount=lots -> 200 {"seat": "AA", "price": 40}
# try: GET /described -> 200 {"number": {"type": "integer", "title": "Number"}, "discount": {"default": 0, "title": "Discount"}}
