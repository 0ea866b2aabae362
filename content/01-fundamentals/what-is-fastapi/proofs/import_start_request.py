"""Signatures are read at import, values checked per request, the document made when asked for."""

from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic_core import core_schema

# breaks: @app.get("/double") => @app.get("/double", include_in_schema=False)
# breaks: app = FastAPI(lifespan=lifespan) => app = FastAPI()
# breaks: def double(amount: Amount) -> int: => def double(amount: str) -> int:
# breaks: with TestClient(app) as client: => for client in [TestClient(app)]:

events: list[str] = []


class Amount:
    """A type that tells when Pydantic builds its validator, uses it and describes it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        events.append("validator built")
        return core_schema.no_info_plain_validator_function(cls.check)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, str]:
        events.append("parameter described")
        return {"type": "integer"}

    @staticmethod
    def check(value: str) -> int:
        events.append("value validated")
        return int(value)


@asynccontextmanager
async def lifespan(app: FastAPI):
    events.append("lifespan starts")
    yield


app = FastAPI(lifespan=lifespan)


@app.get("/double")
def double(amount: Amount) -> int:
    events.append("function called")
    return int(amount) * 2


events.append("module imported")
with TestClient(app) as client:
    client.get("/double?amount=21")
    first = list(events)
    client.get("/double?amount=21")
    second = events[len(first) :]
    client.get("/openapi.json")
    asked = events[len(first) + len(second) :]
print("until the first answer:", " > ".join(first))
print("GET /openapi.json:     ", " > ".join(sorted(set(asked))))
print("a second request:       the last", len(second), "before it, again")

per_request = ["value validated", "function called"]
assert first == ["validator built", "module imported", "lifespan starts", *per_request]
assert second == per_request
assert asked and set(asked) == {"parameter described"}
