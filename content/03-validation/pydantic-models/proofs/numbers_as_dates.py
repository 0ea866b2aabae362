"""A number for a datetime is seconds up to 2e10 and milliseconds above, unless the unit is said."""

from datetime import datetime

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict

# breaks: ConfigDict(val_temporal_unit="milliseconds") => ConfigDict()
# breaks: ConfigDict(strict=True) => ConfigDict()


class Guess(BaseModel):
    at: datetime


class Millis(Guess):
    model_config = ConfigDict(val_temporal_unit="milliseconds")


class Strict(Guess):
    model_config = ConfigDict(strict=True)


def year_of(model: type[Guess]):
    def read(made: model) -> int:
        return made.at.year

    return read


app = FastAPI()
for path, model in {"/guess": Guess, "/millis": Millis, "/strict": Strict}.items():
    app.post(path)(year_of(model))

client = TestClient(app)


def ask(path: str, number: int) -> int | str:
    answer = client.post(path, json={"at": number})
    return answer.json() if answer.status_code == 200 else answer.json()["detail"][0]["type"]


numbers = (1_767_225_600, 20_000_000_000, 20_000_000_001, 1_767_225_600_000)
years = {path: [ask(path, number) for number in numbers] for path in ("/guess", "/millis")}
strict = ask("/strict", numbers[0])
print("guessed:          ", years["/guess"])
print("milliseconds said:", years["/millis"])
print("strict:           ", strict)

assert years["/guess"] == [2026, 2603, 1970, 2026]
assert years["/millis"] == [1970, 1970, 1970, 2026]
assert strict == "datetime_type"
