"""A urlencoded form has limits too, 1000 fields and 1 MiB a field, else 400; JSON has none."""

from typing import Annotated

from fastapi import Body, FastAPI, Form
from fastapi.testclient import TestClient

# breaks: client.post(path, data={"many": values}) => client.post(path, data={"many": values[:1000]})
# breaks: form_limits={"max_fields": 2000} => form_limits={"max_fields": 1000}
# breaks: numbers: Annotated[dict[str, str], Body()] => numbers: Annotated[list[str], Form()]

app = FastAPI()


@app.post("/form")
def take_form(many: Annotated[list[str], Form()]) -> int:
    return len(many)


@app.post("/wider", form_limits={"max_fields": 2000})
def take_more(many: Annotated[list[str], Form()]) -> int:
    return len(many)


@app.post("/json")
def take_json(numbers: Annotated[dict[str, str], Body()]) -> int:
    return len(numbers)


client = TestClient(app)


def form(path: str, values: list[str]) -> int:
    return client.post(path, data={"many": values}).status_code


counts = [form("/form", ["x"] * number) for number in (1000, 1001)]
sizes = [form("/form", ["x" * number]) for number in (2**20 - 10, 2**20 + 10)]
wider = form("/wider", ["x"] * 1001)
as_json = client.post("/json", json={str(n): "x" * 1000 for n in range(2000)}).status_code
told = client.post("/form", data={"many": ["x"] * 1001}).json()
print("1000 fields, 1001 fields:  ", counts)
print("around 1 MiB in one field: ", sizes)
print("1001 with form_limits:     ", wider)
print("2000 keys, 2 MB of JSON:   ", as_json)
print(told)

assert counts == [200, 400] and sizes == [200, 400]
assert wider == 200 and as_json == 200
assert told == {"detail": "Too many fields. Maximum number of fields is 1000."}
