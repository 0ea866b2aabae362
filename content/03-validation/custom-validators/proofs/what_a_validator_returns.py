"""What a validator returns is the value: nothing checks it again, be it None or a coroutine."""

import inspect
import warnings
from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, TypeAdapter

# breaks: value.strip()  # and nothing => return value.strip()
# breaks: async def look_up(value: int) -> int: => def look_up(value: int) -> int:
# breaks: return "many"  # for an int => return 1

warnings.simplefilter("ignore")


def forget(value: str) -> str:
    value.strip()  # and nothing


async def look_up(value: int) -> int:
    return value


def wrong(value: int) -> int:
    return "many"  # for an int


class Person(BaseModel):
    name: Annotated[str, AfterValidator(forget)]


app = FastAPI()


@app.post("/persons")
def add_person(person: Person) -> Person:
    return person


answer = TestClient(app).post("/persons", json={"name": " ana "})
awaited = TypeAdapter(Annotated[int, AfterValidator(look_up)]).validate_python(1)
is_coroutine = inspect.iscoroutine(awaited)
if is_coroutine:
    awaited.close()
many = TypeAdapter(Annotated[int, AfterValidator(wrong)]).validate_python(1)
print("without return:     ", answer.status_code, answer.text)
print("async def gives a coroutine:", is_coroutine)
print("another type:       ", repr(many))

assert (answer.status_code, answer.json()) == (200, {"name": None})
assert is_coroutine
assert many == "many"
