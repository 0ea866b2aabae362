"""A pattern is searched for, `\\d` is any digit of any script, `$` depends on the engine."""

from typing import Annotated

from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from pydantic_core import SchemaError

# breaks: loose = Annotated[str, Field(pattern=r"\d{4}")] => loose = Annotated[str, Field(pattern=r"^\d{4}$")]
# breaks: whole = Annotated[str, Field(pattern=r"^\d{4}$")] => whole = Annotated[str, Field(pattern=r"^[0-9]{4}$")]
# breaks: ascii_only = Annotated[str, Field(pattern=r"^[0-9]{4}$")] => ascii_only = Annotated[str, Field(pattern=r"^\d{4}$")]
# breaks: class Python(BaseModel, regex_engine="python-re"): => class Python(BaseModel):
# breaks: pattern=r"^(?=.*\d).{4,}$" => pattern=r"^.{4,}$"


def takes(kind: object, text: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True


loose = Annotated[str, Field(pattern=r"\d{4}")]
whole = Annotated[str, Field(pattern=r"^\d{4}$")]
ascii_only = Annotated[str, Field(pattern=r"^[0-9]{4}$")]


class Python(BaseModel, regex_engine="python-re"):
    pin: Annotated[str, Field(pattern=r"^[0-9]{4}$")]


def python_takes(text: str) -> bool:
    try:
        Python(pin=text)
    except ValidationError:
        return False
    return True


arabic = "١٢٣٤"
found = {
    "no anchors, 'x12345'": takes(loose, "x12345"),
    "^$, 'x12345'": takes(whole, "x12345"),
    "^$, arabic digits": takes(whole, arabic),
    "[0-9], arabic digits": takes(ascii_only, arabic),
    "^$, a newline behind": takes(whole, "1234\n"),
    "python-re, a newline behind": python_takes("1234\n"),
}
for case, taken in found.items():
    print(f"{case}: {taken}")
try:
    TypeAdapter(Annotated[str, Field(pattern=r"^(?=.*\d).{4,}$")])
    look_ahead = "compiled"
except SchemaError as error:
    look_ahead = str(error).splitlines()[-1]
print("look-ahead:", look_ahead)

assert found == {
    "no anchors, 'x12345'": True,
    "^$, 'x12345'": False,
    "^$, arabic digits": True,
    "[0-9], arabic digits": False,
    "^$, a newline behind": False,
    "python-re, a newline behind": True,
}
assert look_ahead.startswith("error: look-around")
