"""The archive of readings. Given: read it, do not change it."""

import asyncio
from dataclasses import dataclass, field

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

MOST_AT_ONCE = 20


class UnknownStation(Exception):
    """There is no station of this name."""


class ArchiveFailed(Exception):
    """The archive broke while it was read."""


class Reading(BaseModel):
    number: int
    celsius: float
    note: str


@dataclass
class Station:
    readings: int
    fails_after: int | None = None
    no_value_at: int | None = None
    size: int = 10
    held_after: int | None = None
    released: asyncio.Event = field(default_factory=asyncio.Event)
    furthest: int = 0
    waiting: int = 0
    open_cursors: int = 0


_stations: dict[str, Station] = {}


class Cursor:
    """Reads one station in order. Holds a connection until it is closed."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._read = 0
        self._is_open = True
        station.open_cursors += 1

    async def fetch(self) -> list[Reading]:
        """The next readings; an empty list when there are no more."""
        if not self._is_open:
            raise RuntimeError("the cursor is closed")
        await asyncio.sleep(0)
        station = self._station
        if station.held_after == self._read:
            await self._wait()
        if station.fails_after == self._read:
            raise ArchiveFailed
        first, last = self._read + 1, min(self._end(), self._read + MOST_AT_ONCE)
        self._read = last
        station.furthest = max(station.furthest, last)
        return [self._reading(number) for number in range(first, last + 1)]

    def close(self) -> None:
        """Gives the connection back."""
        if self._is_open:
            self._is_open = False
            self._station.open_cursors -= 1

    async def _wait(self) -> None:
        self._station.waiting += 1
        try:
            await self._station.released.wait()
        finally:
            self._station.waiting -= 1

    def _end(self) -> int:
        station = self._station
        ends = [station.readings]
        for stop in (station.fails_after, station.held_after):
            if stop is not None and stop > self._read:
                ends.append(stop)
        return min(ends)

    def _reading(self, number: int) -> Reading:
        celsius = float("nan") if number == self._station.no_value_at else 20 + number / 2
        return Reading(number=number, celsius=celsius, note="x" * self._station.size)


def open_cursor(station: str) -> Cursor:
    """A cursor before the first reading of this station."""
    if station not in _stations:
        raise UnknownStation(station)
    return Cursor(_stations[station])


app = FastAPI()


@app.put("/{name}")
def make_station(
    name: str,
    readings: int,
    fails_after: int | None = None,
    no_value_at: int | None = None,
    size: int = 10,
) -> None:
    _stations[name] = Station(readings, fails_after, no_value_at, size)


@app.post("/{name}/hold")
async def hold(name: str, after: int) -> None:
    _stations[name].held_after = after
    _stations[name].released.clear()


@app.post("/{name}/release")
async def release(name: str) -> None:
    _stations[name].held_after = None
    _stations[name].released.set()


@app.get("/{name}")
async def read_station(name: str) -> dict[str, int]:
    if name not in _stations:
        raise HTTPException(404)
    station = _stations[name]
    return {
        "read": station.furthest,
        "waiting": station.waiting,
        "open_cursors": station.open_cursors,
    }
