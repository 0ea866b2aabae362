"""No body takes the default; a body of `null` is a value, and is refused unless None is allowed."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: settings: Settings = Settings() => settings: Settings | None = Settings()
# breaks: settings: Settings | None = None => settings: Settings = Settings(size=0)
# breaks: size: int = 1 => size: int | None = 1


class Settings(BaseModel):
    size: int = 1


app = FastAPI()


@app.post("/default")
def with_default(settings: Settings = Settings()) -> object:
    return settings


@app.post("/nullable")
def nullable(settings: Settings | None = None) -> object:
    return settings


client = TestClient(app)
JSON = {"Content-Type": "application/json"}


def ask(path: str, content: str) -> object:
    answer = client.post(path, content=content, headers=JSON)
    return answer.json() if answer.status_code == 200 else answer.json()["detail"][0]["type"]


BODIES = ("", "null", "{}", '{"size": null}', "[]")
default, nullable_seen = (
    [ask(path, body) for body in BODIES] for path in ("/default", "/nullable")
)
print("bodies:             ", BODIES)
print("Settings = Settings():   ", default)
print("Settings | None = None:  ", nullable_seen)

refused = "model_attributes_type"
assert default == [{"size": 1}, refused, {"size": 1}, "int_type", refused]
assert nullable_seen == [None, None, {"size": 1}, "int_type", refused]
