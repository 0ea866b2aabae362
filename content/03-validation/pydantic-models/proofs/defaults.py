"""A mutable default is copied for each instance; a default that is computed is computed once."""

from itertools import count

from pydantic import BaseModel, Field

# breaks: labels: list[str] = [] => labels: list[str] = Field(default_factory=lambda: SHARED)
# breaks: made_once: int = next(numbers) => made_once: int = Field(default_factory=lambda: next(numbers))
# breaks: made_each: int = Field(default_factory=lambda: next(numbers)) => made_each: int = next(numbers)
# breaks: default_factory=lambda data: data["made_each"] * 10 => default_factory=lambda: 0

numbers = count(1)
SHARED: list[str] = []


class Ticket(BaseModel):
    labels: list[str] = []
    made_once: int = next(numbers)
    made_each: int = Field(default_factory=lambda: next(numbers))
    tenfold: int = Field(default_factory=lambda data: data["made_each"] * 10)


first, second = Ticket(), Ticket()
first.labels.append("new")
print("first: ", first)
print("second:", second)
print("sent by name:", Ticket(made_each=7).tenfold)

assert (first.labels, second.labels) == (["new"], [])
assert first.made_once == second.made_once == 1
assert (first.made_each, second.made_each) == (2, 3)
assert Ticket(made_each=7).tenfold == 70
