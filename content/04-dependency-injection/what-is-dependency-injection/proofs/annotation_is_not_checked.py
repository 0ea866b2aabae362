"""The callable decides what is injected; the annotation beside it neither checks nor converts."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: number: Annotated[int, Depends(read_number)] => number: int = 7
# breaks: return "7" => return 7
# breaks: who: Annotated[object, Depends(get_second)] => who: Annotated[object, Depends(get_first)]


def read_number() -> str:
    return "7"


def get_first() -> str:
    return "first"


def get_second() -> str:
    return "second"


app = FastAPI()


@app.get("/injected")
def read_injected(number: Annotated[int, Depends(read_number)]) -> object:
    return {"type": type(number).__name__, "twice": number * 2}


@app.get("/asked")
def read_asked(number: int) -> object:
    return {"type": type(number).__name__, "twice": number * 2}


@app.get("/who")
def read_who(who: Annotated[object, Depends(get_second)]) -> object:
    return who


client = TestClient(app)
injected, asked = client.get("/injected").json(), client.get("/asked?number=7").json()
who = client.get("/who").json()
print("annotated int, the dependency returns text:", injected)
print("annotated int, from the query string:      ", asked)
print("two callables of one type, the second named:", who)

assert injected == {"type": "str", "twice": "77"}
assert asked == {"type": "int", "twice": 14}
assert who == "second"
