"""The line's booking system. Given: read it, do not change it."""

from itertools import count
from typing import Any

from fastapi import FastAPI

sailings: dict[int, dict[str, Any]] = {}
bookings: dict[str, dict[str, Any]] = {}
numbers = count(1)


class Full(Exception):
    """There are fewer seats left than passengers."""

    def __init__(self, seats_left: int) -> None:
        super().__init__(f"{seats_left} seats left")
        self.seats_left = seats_left


def book(number: int, passengers: list[dict[str, Any]]) -> dict[str, Any]:
    """Keeps a booking and takes its seats; KeyError for an unknown sailing, Full for a full one."""
    sailing = sailings[number]
    if len(passengers) > sailing["seats_left"]:
        raise Full(sailing["seats_left"])
    sailing["seats_left"] -= len(passengers)
    code = f"B{next(numbers)}"
    bookings[code] = {"code": code, "sailing": number, "passengers": passengers}
    return bookings[code]


def cancel(code: str) -> None:
    """Forgets a booking and gives its seats back; KeyError for an unknown code."""
    booking = bookings.pop(code)
    sailings[booking["sailing"]]["seats_left"] += len(booking["passengers"])


app = FastAPI()


@app.post("/sailings")
def add_sailing(origin: str, destination: str = "Esbjerg", seats: int = 50) -> int:
    """Puts a sailing into the system, as the line's planners do; gives its number."""
    number = next(numbers)
    sailings[number] = {
        "number": number,
        "origin": origin,
        "destination": destination,
        "seats_left": seats,
    }
    return number
