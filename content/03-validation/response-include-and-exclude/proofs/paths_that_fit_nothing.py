"""A set of names is a path into the value: it hides nothing of a list, and a typo is silent."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: "/list", response_model_exclude={"pin"} => "/list", response_model_exclude={0: {"pin"}}
# breaks: "/list-all", response_model_exclude={"__all__": {"pin"}} => "/list-all", response_model_exclude={"pin"}
# breaks: "/typo", response_model_exclude={"pim"} => "/typo", response_model_exclude={"pin"}
# breaks: pin: str = Field("1234", serialization_alias="secretPin") => pin: str = "1234"
# breaks: response_model_exclude={"lead.pin"} => response_model_exclude={"lead": {"pin"}}
# breaks: "/include", response_model_include={"name"} => "/include"


class Member(BaseModel):
    name: str
    pin: str = Field("1234", serialization_alias="secretPin")


class Team(BaseModel):
    lead: Member


ana = Member(name="ana")
app = FastAPI()


@app.get("/one", response_model_exclude={"pin"})
def read_one() -> Member:
    return ana


@app.get("/list", response_model_exclude={"pin"})
def read_list() -> list[Member]:
    return [ana]


@app.get("/list-all", response_model_exclude={"__all__": {"pin"}})
def read_list_all() -> list[Member]:
    return [ana]


@app.get("/include", response_model_include={"name"})
def include_from_list() -> list[Member]:
    return [ana]


@app.get("/typo", response_model_exclude={"pim"})
def read_typo() -> Member:
    return ana


@app.get("/alias", response_model_exclude={"secretPin"})
def read_alias() -> Member:
    return ana


@app.get("/dotted", response_model_exclude={"lead.pin"})
def read_dotted() -> Team:
    return Team(lead=ana)


client = TestClient(app)
shown, all_of_it = {"name": "ana"}, {"name": "ana", "secretPin": "1234"}
answers = {
    path: client.get(f"/{path}").json()
    for path in ("one", "list", "list-all", "include", "typo", "alias", "dotted")
}
for path, answer in answers.items():
    print(f"{path:9}", answer)

assert answers["one"] == shown
assert answers["list"] == [all_of_it]
assert (answers["list-all"], answers["include"]) == ([shown], [])
assert (answers["typo"], answers["alias"]) == (all_of_it, all_of_it)
assert answers["dotted"] == {"lead": all_of_it}
