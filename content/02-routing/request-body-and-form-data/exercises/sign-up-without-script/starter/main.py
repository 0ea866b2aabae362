"""Sign-ups for the meetup, sent as JSON by the script of the old page."""

from itertools import count

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class SignUp(BaseModel):
    name: str
    company: str | None
    guests: int
    newsletter: bool
    topics: list[str]


app = FastAPI()
numbers = count(1)
signups: dict[int, SignUp] = {}


@app.post("/signups", status_code=201)
def create_signup(form: SignUp) -> dict[str, int]:
    number = next(numbers)
    signups[number] = form
    return {"id": number}


@app.get("/signups/{number}")
def read_signup(number: int) -> SignUp:
    if number not in signups:
        raise HTTPException(404)
    return signups[number]
