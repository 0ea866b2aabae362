"""A rule in `Annotated` works for a query parameter and a field alike; no schema tells of it."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel

# breaks: Even = Annotated[int, AfterValidator(check_even)] => Even = Annotated[int, Query(multiple_of=2)]
# breaks: raise ValueError("odd") => return value
# breaks: start: Even = 3 => start: int = 4


def check_even(value: int) -> int:
    if value % 2:
        raise ValueError("odd")
    return value


Even = Annotated[int, AfterValidator(check_even)]


class Row(BaseModel):
    number: Even
    start: Even = 3


app = FastAPI()


@app.get("/rows")
def list_rows(number: Even) -> int:
    return number


@app.post("/rows")
def add_row(row: Row) -> int:
    return row.start


client = TestClient(app)
query = [client.get(f"/rows?number={n}").status_code for n in (2, 3)]
body = [client.post("/rows", json={"number": n}).status_code for n in (2, 3)]
default = client.post("/rows", json={"number": 2}).json()
(parameter,) = app.openapi()["paths"]["/rows"]["get"]["parameters"]
print("query, even and odd:", query)
print("body, even and odd: ", body)
print("an odd default:     ", default)
print("in OpenAPI:         ", parameter["schema"])

assert query == [200, 422]
assert body == [200, 422]
assert default == 3
assert parameter["schema"] == {"type": "integer", "title": "Number"}
