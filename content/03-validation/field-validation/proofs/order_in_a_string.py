"""A string is stripped, then measured, then matched, then changed in case, then handed on."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints, TypeAdapter, ValidationError

# breaks: strip_whitespace=True => strip_whitespace=False
# breaks: max_length=5 => max_length=50
# breaks: pattern="^[a-z]+$" => pattern="^[a-zA-Z]+$"
# breaks: to_upper=True => to_upper=False
# breaks: AfterValidator(see) => AfterValidator(str.lower)

seen: list[str] = []


def see(value: str) -> str:
    seen.append(value)
    return value + "!"


Code = TypeAdapter(
    Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=3, max_length=5, pattern="^[a-z]+$", to_upper=True
        ),
        AfterValidator(see),
    ]
)


def ask(value: object) -> str:
    try:
        return Code.validate_python(value)
    except ValidationError as error:
        return error.errors()[0]["type"]


# Each value but the last breaks one rule and all later ones.
found = [ask(value) for value in (7, "  A  ", "  ABCDEF  ", "  ABC  ", "  abc  ")]
print("type asked first:", found[0])
print("blanks cut, so five characters are one:", found[1])
print("length measured, although no letter matches:", found[2])
print("pattern searched, although capitals are made later:", found[3])
print("case changed, as the last rule of the text:", seen)
print("own code called:", found[4])

assert found[0] == "string_type"
assert found[1] == "string_too_short"
assert found[2] == "string_too_long"
assert found[3] == "string_pattern_mismatch"
assert (seen, found[4]) == (["ABC"], "ABC!")
