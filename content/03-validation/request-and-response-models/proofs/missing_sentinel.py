"""A field that defaults to MISSING is left out of every dump; null stays a value of its own."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import MISSING, BaseModel, ConfigDict

# breaks: phone: str | None | MISSING = MISSING => phone: str | None = None
# breaks: name: str | MISSING = MISSING => name: str | None = None
# breaks: return sorted(k for k, v in changes if v is MISSING) => return sorted(k for k, v in changes if v is None)


class Changes(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str | MISSING = MISSING
    phone: str | None | MISSING = MISSING


app = FastAPI()


@app.patch("/contact")
def change(changes: Changes) -> dict:
    return changes.model_dump()


@app.patch("/left-out")
def left_out(changes: Changes) -> list[str]:
    return sorted(k for k, v in changes if v is MISSING)


client = TestClient(app)
bodies = ({}, {"phone": None}, {"name": "ana"}, {"name": None})
dumps = [client.patch("/contact", json=body) for body in bodies]
unsent = client.patch("/left-out", json={"phone": None}).json()
documented = app.openapi()["components"]["schemas"]["Changes"]["properties"]
for body, answer in zip(bodies, dumps, strict=True):
    print(f"{body!s:16}", answer.status_code, answer.json() if answer.status_code == 200 else "")
print("is MISSING:", unsent)
print("documented:", documented)

assert [answer.status_code for answer in dumps] == [200, 200, 200, 422]
assert [answer.json() for answer in dumps[:3]] == [{}, {"phone": None}, {"name": "ana"}]
assert unsent == ["name"]
assert documented["name"] == {"type": "string", "title": "Name"}
