"""A bound belongs to what it stands on: the list or its items, the value or None beside it."""

from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

# breaks: on_the_list = Annotated[list[str], Field(max_length=3)] => on_the_list = list[Annotated[str, Field(max_length=3)]]
# breaks: on_the_item = list[Annotated[str, Field(max_length=3)]] => on_the_item = Annotated[list[str], Field(max_length=3)]
# breaks: different = Annotated[set[int], Field(min_length=2)] => different = Annotated[list[int], Field(min_length=2)]
# breaks: outside = Annotated[int | None, Field(gt=0)] => outside = Annotated[int | None, Field(ge=0)]
# breaks: blank = Annotated[str, Field(min_length=1)] => blank = Annotated[str, Field(min_length=3)]

on_the_list = Annotated[list[str], Field(max_length=3)]
on_the_item = list[Annotated[str, Field(max_length=3)]]
different = Annotated[set[int], Field(min_length=2)]
outside = Annotated[int | None, Field(gt=0)]
blank = Annotated[str, Field(min_length=1)]
both = Annotated[on_the_item, Field(max_length=3)]


def ask(kind: object, value: object) -> str:
    try:
        return repr(TypeAdapter(kind).validate_python(value))
    except ValidationError as error:
        return " and ".join(item["type"] for item in error.errors())


found = {
    "three at most, on the list, ['long text']": ask(on_the_list, ["long text"]),
    "three at most, on the list, four": ask(on_the_list, list("abcd")),
    "three at most, on the item, ['long text']": ask(on_the_item, ["long text"]),
    "three at most, on the item, four": ask(on_the_item, list("abcd")),
    "two different numbers, [1, 1]": ask(different, [1, 1]),
    "int or None above 0, None": ask(outside, None),
    "int or None above 0, 0": ask(outside, 0),
    "one character at least, '  '": ask(blank, "  "),
    "four items, one of them long": ask(both, ["long text", *"abc"]),
}
for case, answer in found.items():
    print(f"{case}: {answer}")

assert list(found.values()) == [
    "['long text']",
    "too_long",
    "string_too_long",
    "['a', 'b', 'c', 'd']",
    "too_short",
    "None",
    "greater_than",
    "'  '",
    "too_long",
]
