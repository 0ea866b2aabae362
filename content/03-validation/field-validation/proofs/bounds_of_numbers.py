"""Bounds of numbers hold after the conversion; a Decimal counts its places, a float cannot."""

from decimal import Decimal
from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: pieces: Annotated[int, Field(ge=1, le=9)] => pieces: Annotated[int, Field(strict=True, ge=1, le=9)]
# breaks: price: Annotated[Decimal, Field(max_digits=6, decimal_places=2)] => price: float
# breaks: rate: Annotated[float, Field(gt=0)] => rate: Annotated[float, Field(gt=0, allow_inf_nan=False)]

app = FastAPI()


class Line(BaseModel):
    pieces: Annotated[int, Field(ge=1, le=9)]
    price: Annotated[Decimal, Field(max_digits=6, decimal_places=2)]
    rate: Annotated[float, Field(gt=0)] = 1.0


@app.post("/lines")
def create(line: Line) -> str:
    return f"{line.pieces} {line.price} {line.rate}"


client = TestClient(app)


def ask(**line: object) -> str:
    answer = client.post("/lines", json={"pieces": 1, "price": 1, **line}).json()
    return answer if isinstance(answer, str) else answer["detail"][0]["type"]


found = [
    ask(pieces="9"),
    ask(pieces=True),
    ask(pieces=1.5),
    ask(price=19.99),
    ask(price=0.005),
    ask(price="1.10"),
    ask(price=12345),
    ask(rate="inf"),
]
for answer in found:
    print(answer)

assert found == [
    "9 1 1.0",
    "1 1 1.0",
    "int_from_float",
    "1 19.99 1.0",
    "decimal_max_places",
    "1 1.10 1.0",
    "decimal_whole_digits",
    "1 1 inf",
]
