"""Sign-ups for a course."""

from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, Field, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=30)]
Code = Annotated[str, Field(pattern=r"^[A-Z]{2}[0-9]{4}$")]
Seats = Annotated[int, Field(ge=1, le=6)]
Note = str


class SignUp(BaseModel):
    name: Name
    code: Code
    seats: Seats
    notes: Annotated[list[Note], Field(max_length=3)] = []


app = FastAPI()


@app.post("/sign-ups", status_code=201)
def create_sign_up(sign_up: SignUp) -> SignUp:
    return sign_up
