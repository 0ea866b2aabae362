from pydantic import BaseModel


class Refusal(BaseModel):
    detail: str


class TooFewSeats(Refusal):
    seats_left: int
