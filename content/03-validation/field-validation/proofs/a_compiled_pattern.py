"""A compiled pattern is run by Python's engine, with its flags; OpenAPI gets its text only."""

import re
from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.testclient import TestClient
from pydantic import TypeAdapter
from pydantic_core import SchemaError

# breaks: Query(pattern=re.compile(TEXT, re.I)) => Query(pattern=re.compile(TEXT))
# breaks: Query(pattern=re.compile(CODE)) => Query(pattern=CODE)
# breaks: Query(pattern=re.compile("[0-9]{2}")) => Query(pattern=re.compile("^[0-9]{2}"))
# breaks: TypeAdapter(Annotated[str, Query(pattern=TEXT)]) => TypeAdapter(Annotated[str, Query(pattern=CODE)])

TEXT = r"^(?=.*[0-9])[a-z0-9]{3}$"
CODE = r"^[a-z]{2}$"
app = FastAPI()


@app.get("/flags")
def flags(code: Annotated[str, Query(pattern=re.compile(TEXT, re.I))]) -> str:
    return code


@app.get("/end")
def end(code: Annotated[str, Query(pattern=re.compile(CODE))]) -> str:
    return code


@app.get("/search")
def search(code: Annotated[str, Query(pattern=re.compile("[0-9]{2}"))]) -> str:
    return code


client = TestClient(app)
asked = {
    "flags": ["ab1", "AB1", "abc"],
    "end": ["ab", "ab\n"],
    "search": ["x42"],
}
found = {
    path: [client.get(f"/{path}", params={"code": code}).status_code for code in codes]
    for path, codes in asked.items()
}
schema = app.openapi()["paths"]["/flags"]["get"]["parameters"][0]["schema"]
try:
    TypeAdapter(Annotated[str, Query(pattern=TEXT)])
    as_text = "built"
except SchemaError:
    as_text = "refused"
print(found)
print("in OpenAPI:", schema["pattern"])
print("the same pattern as text:", as_text)

assert found["flags"] == [200, 200, 422]
assert found["end"] == [200, 200]
assert found["search"] == [200]
assert schema["pattern"] == TEXT
assert as_text == "refused"
