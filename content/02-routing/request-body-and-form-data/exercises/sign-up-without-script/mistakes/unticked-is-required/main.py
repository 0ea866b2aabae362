"""Sign-ups for the meetup, sent by a plain HTML form."""

from itertools import count
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, ConfigDict, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class SignUp(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Name
    company: str | None = None
    guests: int = 0
    newsletter: bool
    topics: list[str] = []


app = FastAPI()
numbers = count(1)
signups: dict[int, SignUp] = {}


@app.post("/signups")
def create_signup(form: Annotated[SignUp, Form()]) -> RedirectResponse:
    number = next(numbers)
    signups[number] = form
    return RedirectResponse(f"/signups/{number}", status_code=303)


@app.get("/signups/{number}")
def read_signup(number: int) -> SignUp:
    if number not in signups:
        raise HTTPException(404)
    return signups[number]
