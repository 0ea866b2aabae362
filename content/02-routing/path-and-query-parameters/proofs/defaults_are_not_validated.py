"""A default is not validated unless `validate_default=True`; what the client sends always is."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

# breaks: limit: Annotated[int, Query(le=100)] = 500 => limit: Annotated[int, Query(le=100, validate_default=True)] = 500
# breaks: checked: Annotated[int, Query(le=100, validate_default=True)] = 500 => checked: Annotated[int, Query(le=100)] = 500
# breaks: limit: int = Field(500, le=100) => limit: int = Field(500, le=1000)
# breaks: limit: Annotated[int, Query(le=100)] = 500 => limit: int = 500

app = FastAPI()


class Page(BaseModel):
    limit: int = Field(500, le=100)


@app.get("/plain")
def plain(limit: Annotated[int, Query(le=100)] = 500) -> int:
    return limit


@app.get("/checked")
def read_checked(checked: Annotated[int, Query(le=100, validate_default=True)] = 500) -> int:
    return checked


@app.get("/model")
def model(page: Annotated[Page, Query()]) -> int:
    return page.limit


client = TestClient(app)


def ask(path: str) -> tuple[int, object]:
    answer = client.get(path)
    return answer.status_code, answer.json() if answer.status_code == 200 else "refused"


unsent, sent = ask("/plain"), ask("/plain?limit=500")
checked, in_model, sent_to_model = ask("/checked"), ask("/model"), ask("/model?limit=500")
print("default 500, le=100:    ", unsent)
print("sent 500:               ", sent)
print("validate_default=True:  ", checked)
print("default 500 in a model: ", in_model, "sent:", sent_to_model)

assert unsent == (200, 500)
assert sent == (422, "refused")
assert checked == (422, "refused")
assert (in_model, sent_to_model) == ((200, 500), (422, "refused"))
