"""`polymorphic_serialization=True` on the response model writes the subclass: the filter is off."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict

# breaks: ConfigDict(polymorphic_serialization=True) => ConfigDict()
# breaks: app.get("/open", response_model=Open)(lambda: OpenStored(name="ana")) => app.get("/open", response_model=Open)(lambda: {"name": "ana", "pin": "1234"})
# breaks: class Shown(BaseModel): => class Shown(BaseModel, polymorphic_serialization=True):


class Shown(BaseModel):
    name: str


class Stored(Shown):
    pin: str = "1234"


class Open(BaseModel):
    model_config = ConfigDict(polymorphic_serialization=True)
    name: str


class OpenStored(Open):
    pin: str = "1234"


class Team(BaseModel):
    lead: Open


app = FastAPI()
app.get("/shown", response_model=Shown)(lambda: Stored(name="ana"))
app.get("/open", response_model=Open)(lambda: OpenStored(name="ana"))
app.get("/list", response_model=list[Open])(lambda: [OpenStored(name="ana")])
app.get("/team", response_model=Team)(lambda: Team(lead=OpenStored(name="ana")))
app.get("/dict", response_model=Open)(lambda: {"name": "ana", "pin": "1234"})

client = TestClient(app)
texts = {path: client.get(f"/{path}").text for path in ("shown", "open", "list", "team", "dict")}
schema = app.openapi()["components"]["schemas"]["Open"]["properties"]
for path, text in texts.items():
    print(f"{path:6}", text)
print("OpenAPI says:", sorted(schema))

assert texts["shown"] == texts["dict"] == '{"name":"ana"}'
assert texts["open"] == '{"name":"ana","pin":"1234"}'
assert texts["list"] == '[{"name":"ana","pin":"1234"}]'
assert texts["team"] == '{"lead":{"name":"ana","pin":"1234"}}'
assert sorted(schema) == ["name"]
