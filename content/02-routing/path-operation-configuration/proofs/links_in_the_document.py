"""A link to other documents: of the app, a tag, or by openapi_extra of an operation."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: openapi_external_docs=HANDBOOK, => description=HANDBOOK["url"],
# breaks: {"name": "loans", "externalDocs": RULES} => {"name": "loans"}
# breaks: openapi_extra={"externalDocs": RETURNS} => openapi_extra={"x-docs": RETURNS}
# breaks: {"name": "fees", "externalDocs": RULES}, => {"name": "loans", "externalDocs": RULES},

HANDBOOK = {"url": "https://library.example/handbook", "description": "Handbook"}
RULES = {"url": "https://library.example/rules"}
RETURNS = {"url": "https://library.example/returns"}

app = FastAPI(
    openapi_external_docs=HANDBOOK,
    openapi_tags=[
        {"name": "loans", "externalDocs": RULES},
        {"name": "fees", "externalDocs": RULES},
    ],
)


@app.post("/returns", tags=["loans"], openapi_extra={"externalDocs": RETURNS})
def give_back() -> None: ...


def refused(call, name: str) -> bool:
    try:
        call(**{name: HANDBOOK})
    except TypeError as error:
        return "unexpected keyword argument" in str(error)
    return False


document = TestClient(app).get("/openapi.json").json()
operation = document["paths"]["/returns"]["post"]
tags = {tag["name"]: tag.get("externalDocs") for tag in document.get("tags", [])}
no_word = {
    "router": refused(APIRouter, "openapi_external_docs"),
    "route": refused(lambda **words: app.get("/", **words), "external_docs"),
}
print("app:      ", document.get("externalDocs"))
print("tags:     ", tags)
print("operation:", operation.get("externalDocs"))
print("no such parameter:", no_word)

assert document.get("externalDocs") == HANDBOOK
assert tags == {"loans": RULES, "fees": RULES}
assert operation.get("externalDocs") == RETURNS
assert no_word == {"router": True, "route": True}
