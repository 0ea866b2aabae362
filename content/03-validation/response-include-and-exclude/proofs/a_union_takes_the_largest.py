"""A union gives a dict its largest form, and keeps the form of an instance; OpenAPI shows all."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: return ROW  # stored => return MemberRead.model_validate(ROW)
# breaks: return MemberRead.model_validate(ROW)  # chosen => return ROW
# breaks: def read_list() -> list[MemberRead]: => def read_list() -> list[MemberRead | MemberAdmin]:
# breaks: def read_chosen() -> MemberRead | MemberAdmin: => def read_chosen() -> MemberRead:


class MemberRead(BaseModel):
    name: str


class MemberAdmin(MemberRead):
    pin: str


ROW = {"name": "ana", "pin": "1234"}
app = FastAPI()


@app.get("/stored")
def read_stored() -> MemberRead | MemberAdmin:
    return ROW  # stored


@app.get("/chosen")
def read_chosen() -> MemberRead | MemberAdmin:
    return MemberRead.model_validate(ROW)  # chosen


@app.get("/list")
def read_list() -> list[MemberRead]:
    return [MemberAdmin.model_validate(ROW)]


client = TestClient(app)
stored, chosen, listed = [client.get(path).json() for path in ("/stored", "/chosen", "/list")]
route = client.get("/openapi.json").json()["paths"]["/chosen"]["get"]
schema = route["responses"]["200"]["content"]["application/json"]["schema"]
forms = [part["$ref"].rsplit("/", 1)[1] for part in schema.get("anyOf", [])]
print("stored:", stored)
print("chosen:", chosen)
print("in a list of the smaller:", listed)
print("documented:", forms)

assert stored == ROW
assert chosen == {"name": "ana"}
assert listed == [{"name": "ana"}]
assert forms == ["MemberRead", "MemberAdmin"]
