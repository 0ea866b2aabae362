"""The depot and its parcels. Given: read it, do not change it."""

from itertools import count
from typing import Any

_numbers = count(1)
_parcels: list[dict[str, Any]] = []


def add(address: str, weight_g: int, fragile: bool) -> dict[str, Any]:
    """Stores a parcel and returns it, with its number and what it costs us."""
    parcel = {
        "number": next(_numbers),
        "address": address,
        "weight_g": weight_g,
        "fragile": fragile,
        "cost_cents": 250,
    }
    _parcels.append(parcel)
    return parcel


def find(number: int) -> dict[str, Any] | None:
    return next((parcel for parcel in _parcels if parcel["number"] == number), None)


def find_all() -> list[dict[str, Any]]:
    """All parcels, the newest first."""
    return _parcels[::-1]
