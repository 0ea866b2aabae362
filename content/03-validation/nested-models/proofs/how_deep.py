"""A model of itself takes some 250 levels; beyond it is a 422, and for very deep JSON a 400."""

from typing import Annotated

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, ValidationError

# breaks: replies: list["Comment"] = [] => replies: list[dict] = []
# breaks: text: Annotated[str, AfterValidator(note)] => text: str
# breaks: loop["replies"].append(loop) => loop["replies"].append({"text": "x"})

seen: list[str] = []


def note(value: str) -> str:
    seen.append(value)
    return value


class Comment(BaseModel):
    text: Annotated[str, AfterValidator(note)]
    replies: list["Comment"] = []


app = FastAPI()


@app.post("/comments")
def create(comment: Comment) -> str:
    return comment.text


client = TestClient(app, raise_server_exceptions=False)


def ask(levels: int) -> tuple[int, str]:
    body = '{"text":"x","replies":[' * levels + '{"text":"x"}' + "]}" * levels
    answer = client.post("/comments", content=body, headers={"Content-Type": "application/json"})
    detail = answer.json()["detail"] if answer.is_error else ""
    return answer.status_code, detail if isinstance(detail, str) else detail[0]["type"]


found = {levels: ask(levels) for levels in (200, 300, 5000)}
seen.clear()
ask(20)
validated = len(seen)
loop = {"text": "x", "replies": []}
loop["replies"].append(loop)
try:
    Comment.model_validate(loop)
    looped = "taken"
except ValidationError as error:
    looped = error.errors()[0]["type"]
for levels, answer in found.items():
    print(f"{levels} levels: {answer}")
print("texts validated for 20 levels:", validated)
print("a dict that holds itself:", looped)

assert found[200] == (200, "")
assert found[300] == (422, "recursion_depth_exceeded")
assert found[5000] == (400, "There was an error parsing the body")
assert validated == 21
assert looped == "recursion_loop"
