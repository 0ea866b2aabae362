"""A PUT with If-Match is refused with 412 when the thing has changed since it was read."""

from typing import Annotated

from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.testclient import TestClient

# breaks: if if_match is not None and if_match != f'"{recipe["version"]}"': => if False:
# breaks: recipe["version"] += 1 => recipe["version"] += 0

app = FastAPI()
recipe = {"text": "soup", "version": 1}


@app.get("/recipe")
def read_recipe(response: Response) -> str:
    response.headers["ETag"] = f'"{recipe["version"]}"'
    return recipe["text"]


@app.put("/recipe")
def put_recipe(text: str, if_match: Annotated[str | None, Header()] = None) -> None:
    if if_match is not None and if_match != f'"{recipe["version"]}"':
        raise HTTPException(412)
    recipe["text"] = text
    recipe["version"] += 1


client = TestClient(app)
events: list[str] = []


def read(who: str) -> str:
    answer = client.get("/recipe")
    events.append(f"{who} reads {answer.json()}")
    return answer.headers["ETag"]


def write(who: str, text: str, etag: str) -> None:
    answer = client.put("/recipe", params={"text": text}, headers={"If-Match": etag})
    events.append(f"{who} puts {text}: {answer.status_code}")


ana, ben = read("ana"), read("ben")
write("ben", "soup+salt", ben)
write("ana", "soup+leek", ana)
ana = read("ana")
write("ana", "soup+salt+leek", ana)
blind = client.put("/recipe", params={"text": "blind"})
print("\n".join(events))
print("without If-Match:", blind.status_code, recipe["text"])

assert events == [
    "ana reads soup",
    "ben reads soup",
    "ben puts soup+salt: 200",
    "ana puts soup+leek: 412",
    "ana reads soup+salt",
    "ana puts soup+salt+leek: 200",
]
assert (blind.status_code, recipe["text"]) == (200, "blind")
