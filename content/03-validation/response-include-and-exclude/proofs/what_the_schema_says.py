"""Route options leave the schema alone; `Field(exclude=True)` is out of it, and stays out."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: pin: str = "1234" => pin: str = Field("1234", exclude=True)
# breaks: hash: str = Field("5e88", exclude=True) => hash: str = "5e88"
# breaks: number: int => number: int = 7


class Member(BaseModel):
    number: int
    name: str = "ana"
    pin: str = "1234"
    hash: str = Field("5e88", exclude=True)


app = FastAPI()


@app.get("/members", response_model_include={"name", "hash"})
def read_member() -> Member:
    return Member(number=7)


answer = TestClient(app).get("/members").json()
schema = app.openapi()["components"]["schemas"]["Member"]
print("sent:      ", answer)
print("documented:", list(schema["properties"]))
print("promised:  ", schema.get("required"))

assert answer == {"name": "ana"}
assert list(schema["properties"]) == ["number", "name", "pin"]
assert schema.get("required") == ["number"]
