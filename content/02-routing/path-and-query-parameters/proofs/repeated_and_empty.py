"""A scalar takes the last of several values, a list takes all; an empty value is a value."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import Field

# breaks: page: int = 1 => page: Annotated[list[int], Query()] = [1]
# breaks: tag: Annotated[list[str], Query()] = [] => tag: Annotated[set[str], Query()] = set()
# breaks: limit: int | None = None => limit: str | None = None
# breaks: tag.append("seen") => shared.append("seen"); tag.extend(shared)
# breaks: given = list(tag) => given = [part for text in tag for part in text.split(",") if part]
# breaks: list[Annotated[str, Field(min_length=1)]] => list[str]
# breaks: done: bool = False => done: str = ""
# breaks: color: Annotated[set[str], Query()] = set() => color: Annotated[list[str], Query()] = []

app = FastAPI()
shared: list[str] = []


@app.get("/search")
def search(
    page: int = 1,
    limit: int | None = None,
    done: bool = False,
    tag: Annotated[list[str], Query()] = [],
    color: Annotated[set[str], Query()] = set(),
) -> dict:
    given = list(tag)
    if isinstance(tag, list):
        tag.append("seen")
    return {
        "page": page,
        "done": done,
        "tag": given,
        "after": list(tag),
        "colors": sorted(color) if isinstance(color, set) else color,
    }


@app.get("/words")
def read_words(
    any_text: Annotated[list[str], Query(min_length=1)] = [],
    some_text: Annotated[list[Annotated[str, Field(min_length=1)]], Query()] = [],
) -> list[list[str]]:
    return [any_text, some_text]


client = TestClient(app)


def ask(query: str) -> dict | str:
    answer = client.get(f"/search?{query}")
    return answer.json() if answer.status_code == 200 else answer.json()["detail"][0]["type"]


repeated = ask("page=1&page=2&tag=a&tag=b&tag=a&color=red&color=red")
first, second = ask(""), ask("")
empty_tag, comma, brackets = ask("tag="), ask("tag=a,b"), ask("tag[]=a")
empty_limit, null_limit, bare_flag, flag = (
    ask("limit="),
    ask("limit=null"),
    ask("done"),
    ask("done=on"),
)
print("repeated:        ", repeated)
print("default appended:", first["after"], second["after"])
print("tag=, tag=a,b, tag[]=a:", empty_tag["tag"], comma["tag"], brackets["tag"])
words = [client.get(f"/words?{query}").status_code for query in ("any_text=", "some_text=")]
print("an empty item, bound on the list, on the item:", words)
print("limit=, limit=null, done, done=on:", empty_limit, null_limit, bare_flag, flag)

assert repeated["page"] == 2 and repeated["tag"] == ["a", "b", "a"]
assert repeated["colors"] == ["red"]
assert (first["after"], second["after"]) == (["seen"], ["seen"])
assert (empty_tag["tag"], comma["tag"], brackets["tag"]) == ([""], ["a,b"], [])
assert (empty_limit, null_limit) == ("int_parsing", "int_parsing")
assert words == [200, 422]
assert bare_flag == "bool_parsing" and flag["done"] is True
