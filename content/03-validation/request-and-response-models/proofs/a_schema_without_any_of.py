"""union_format makes a list of types of a union only if no member says more than its type."""

from typing import Annotated, Literal

from fastapi import FastAPI
from pydantic import BaseModel, Field

# breaks: union_format="primitive_type_array" => union_format="any_of"
# breaks: age: Annotated[int, Field(ge=0)] | None => age: int | None
# breaks: city: str | None = Field(None, max_length=40) => city: str | None = Field(None, title="Town")
# breaks: tags: list[str] | None => tags: bool | None
# breaks: def add_person(person: Person) -> None: ... => def add_person() -> None: ...


class Person(BaseModel):
    name: str | None
    code: int | str
    age: Annotated[int, Field(ge=0)] | None
    size: Literal["s", "m"] | None
    tags: list[str] | None
    city: str | None = Field(None, max_length=40)


app = FastAPI()


@app.post("/persons")
def add_person(person: Person) -> None: ...


usual = Person.model_json_schema()["properties"]
short = Person.model_json_schema(union_format="primitive_type_array")["properties"]
schemas = app.openapi().get("components", {}).get("schemas", {})
document = schemas.get("Person", {}).get("properties", {})
changed = [name for name in short if "anyOf" not in short[name]]
print("usual:   ", {name: sorted(schema) for name, schema in usual.items()})
print("changed: ", {name: short[name]["type"] for name in changed})
print("in OpenAPI:", [name for name in document if "anyOf" in document[name]])

assert all("anyOf" in schema for schema in usual.values())
assert changed == ["name", "code"]
assert short["code"]["type"] == ["integer", "string"]
assert list(document) == list(usual) and all("anyOf" in schema for schema in document.values())
