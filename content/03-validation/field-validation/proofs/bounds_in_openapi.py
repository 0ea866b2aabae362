"""Bounds stand in OpenAPI, as minLength, pattern, exclusiveMinimum; own functions do not."""

from typing import Annotated

from fastapi import FastAPI
from pydantic import AfterValidator, BaseModel, Field, StringConstraints

# breaks: Field(min_length=2, max_length=40) => Field()
# breaks: Annotated[int, Field(gt=0)] => int
# breaks: Annotated[str, AfterValidator(check_even)] => Annotated[str, Field(min_length=2)]
# breaks: StringConstraints(strip_whitespace=True, pattern="^[a-z]+$") => StringConstraints(strip_whitespace=True)


def check_even(value: str) -> str:
    if len(value) % 2:
        raise ValueError("an even number of characters")
    return value


class Form(BaseModel):
    name: Annotated[str, Field(min_length=2, max_length=40)]
    seats: Annotated[int, Field(gt=0)]
    code: Annotated[str, StringConstraints(strip_whitespace=True, pattern="^[a-z]+$")]
    even: Annotated[str, AfterValidator(check_even)]


app = FastAPI()


@app.post("/forms")
def create(form: Form) -> None: ...


fields = app.openapi()["components"]["schemas"]["Form"]["properties"]
for name, schema in fields.items():
    print(name, {key: value for key, value in schema.items() if key != "title"})

assert (fields["name"].get("minLength"), fields["name"].get("maxLength")) == (2, 40)
assert fields["seats"].get("exclusiveMinimum") == 0
assert fields["code"] == {"type": "string", "pattern": "^[a-z]+$", "title": "Code"}
assert fields["even"] == {"type": "string", "title": "Even"}
