"""Called by hand, a function gets no injection: the marker itself, or a missing argument."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: name: str = Depends(get_name)) -> str: => name: str = "ana") -> str:
# breaks: name: Annotated[str, Depends(get_name)]) -> str: => name: Annotated[str, Depends(get_name)] = "ana") -> str:
# breaks: return "ana" => return "eva"
# breaks: return name.upper() => return name


def get_name() -> str:
    return "ana"


app = FastAPI()


@app.get("/default")
def with_default(name: str = Depends(get_name)) -> str:
    return type(name).__name__


@app.get("/annotated")
def with_annotated(name: Annotated[str, Depends(get_name)]) -> str:
    return name.upper()


def call_annotated() -> str:
    try:
        return with_annotated()
    except TypeError as error:
        return str(error)


client = TestClient(app)
served = [client.get("/default").json(), client.get("/annotated").json()]
by_hand, missing, passed = with_default(), call_annotated(), with_annotated("bo")
print("served by FastAPI:          ", served)
print("default style, by hand:     ", by_hand)
print("Annotated style, by hand:   ", missing)
print("Annotated, argument passed: ", passed)

assert served == ["str", "ANA"]
assert by_hand == "Depends"
assert "missing 1 required positional argument: 'name'" in missing
assert passed == "BO"
