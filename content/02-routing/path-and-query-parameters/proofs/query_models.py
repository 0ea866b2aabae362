"""A query model validates the query string as a whole; the same class behind Depends() does not."""

from typing import Annotated, Self

from fastapi import Depends, FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, model_validator

# breaks: query: Annotated[Filters, Query()] => query: Annotated[Filters, Depends()]
# breaks: hack: Annotated[Filters, Depends()] => hack: Annotated[Filters, Query()]
# breaks: class Page(BaseModel, extra="forbid") => class Page(BaseModel)
# breaks: class Filters(BaseModel, extra="forbid") => class Filters(BaseModel)
# breaks: if int(self.low) > self.high: => if self.model_extra:
# breaks: class Listing(Narrow, Window) => class Listing(Window)
# breaks: low: int = 0 => low: str = ""

app = FastAPI()


class Filters(BaseModel, extra="forbid"):
    low: int = 0
    high: int = 100
    tag: list[str] = []

    @model_validator(mode="after")
    def check_range(self) -> Self:
        if int(self.low) > self.high:
            raise ValueError("low is above high")
        return self


class Page(BaseModel, extra="forbid"):
    limit: int = 20


class Narrow(BaseModel):
    color: str = "any"


class Window(BaseModel):
    limit: int = 20


class Listing(Narrow, Window):
    model_config = ConfigDict(extra="forbid")


@app.get("/model")
def with_query(query: Annotated[Filters, Query()]) -> dict:
    return query.model_dump()


@app.get("/depends")
def with_depends(hack: Annotated[Filters, Depends()]) -> dict:
    return hack.model_dump()


@app.get("/beside")
def beside(page: Annotated[Page, Query()], name: str = "") -> dict:
    return {"limit": page.limit, "name": name}


def get_tenant(tenant: str = "") -> str:
    return tenant


@app.get("/behind", dependencies=[Depends(get_tenant)])
def behind(page: Annotated[Page, Query()]) -> int:
    return page.limit


@app.get("/one-class")
def one_class(query: Annotated[Listing, Query()]) -> dict:
    return query.model_dump()


client = TestClient(app, raise_server_exceptions=False)


def ask(path: str) -> tuple[int, object]:
    answer = client.get(path)
    if answer.status_code == 422:
        return 422, [(error["type"], error["loc"]) for error in answer.json()["detail"]]
    return answer.status_code, answer.json() if answer.status_code == 200 else answer.text


good, typo, crossed = map(ask, ["/model?tag=a&tag=b", "/model?tga=a", "/model?low=9&high=1"])
hack_tags, hack_typo, hack_crossed = map(
    ask, ["/depends?tag=a&tag=b", "/depends?tga=a", "/depends?low=9&high=1"]
)
wrong_type = ask("/depends?low=x")
unsent, named = ask("/beside?limit=5"), ask("/beside?limit=5&name=ana")
in_dependency = ask("/behind?limit=5&tenant=acme")
inherited = ask("/one-class?limit=5&color=red"), ask("/one-class?colour=red")
print("Query(),   two tags:       ", good)
print("Query(),   a misspelt name:", typo)
print("Query(),   low above high: ", crossed)
print("Depends(), two tags:       ", hack_tags)
print("Depends(), a misspelt name:", hack_typo)
print("Depends(), low above high: ", hack_crossed)
print("Depends(), low=x:          ", wrong_type)
print("forbid beside ?name=:      ", unsent, named)
print("forbid, dependency reads it:", in_dependency)
print("one class by inheritance:  ", inherited)

assert wrong_type == (422, [("int_parsing", ["query", "low"])])
assert [good, typo, crossed] == [
    (200, {"low": 0, "high": 100, "tag": ["a", "b"]}),
    (422, [("extra_forbidden", ["query", "tga"])]),
    (422, [("value_error", ["query"])]),
]
assert [hack_tags, hack_typo, hack_crossed] == [
    (200, {"low": 0, "high": 100, "tag": []}),
    (200, {"low": 0, "high": 100, "tag": []}),
    (500, "Internal Server Error"),
]
assert [unsent, named, in_dependency] == [
    (200, {"limit": 5, "name": ""}),
    (422, [("extra_forbidden", ["query", "name"])]),
    (422, [("extra_forbidden", ["query", "tenant"])]),
]
assert inherited == (
    (200, {"limit": 5, "color": "red"}),
    (422, [("extra_forbidden", ["query", "colour"])]),
)
