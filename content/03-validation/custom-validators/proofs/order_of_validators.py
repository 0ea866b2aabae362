"""Before validators run from the last declared to the first, after validators the other way."""

from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    TypeAdapter,
    WrapValidator,
    field_validator,
    model_validator,
)

# breaks: Annotated[int, befores[0], befores[1]] => Annotated[int, befores[1], befores[0]]
# breaks: @field_validator("size")  # after => @field_validator("size", mode="before")
# breaks: @model_validator(mode="before") => @field_validator("size", mode="before")
# breaks: inner = handler(value) => inner = int(value)

events: list[str] = []


def note(event: str):
    def validate(value: Any) -> Any:
        events.append(event)
        return value

    return validate


def wrap(value: Any, handler) -> int:
    events.append("wrap begins")
    inner = handler(value)
    events.append("wrap ends")
    return inner


class Order(BaseModel):
    size: Annotated[int, AfterValidator(note("int made"))]

    @model_validator(mode="before")
    @classmethod
    def model_before(cls, data: Any) -> Any:
        return note("model before")(data)

    @field_validator("size", mode="before")
    @classmethod
    def first_before(cls, value: Any) -> Any:
        return note("first before")(value)

    @field_validator("size", mode="before")
    @classmethod
    def second_before(cls, value: Any) -> Any:
        return note("second before")(value)

    @field_validator("size")  # after
    @classmethod
    def first_after(cls, value: int) -> int:
        return note("first after")(value)

    @field_validator("size")
    @classmethod
    def second_after(cls, value: int) -> int:
        return note("second after")(value)

    @model_validator(mode="after")
    def model_after(self) -> Self:
        return note("model after")(self)


def run(kind: object, value: object) -> list[str]:
    events.clear()
    TypeAdapter(kind).validate_python(value)
    return list(events)


model = run(Order, {"size": "1"})
befores = BeforeValidator(note("before 1")), BeforeValidator(note("before 2"))
two = run(Annotated[int, befores[0], befores[1]], "1")
wrapped = run(
    Annotated[
        int, AfterValidator(note("after 1")), WrapValidator(wrap), AfterValidator(note("after 2"))
    ],
    "1",
)
print(*model, sep="\n")
print("two before in Annotated:", two)
print("a wrap between two after:", wrapped)

assert model == [
    "model before",
    "second before",
    "first before",
    "int made",
    "first after",
    "second after",
    "model after",
]
assert two == ["before 2", "before 1"]
assert wrapped == ["wrap begins", "after 1", "wrap ends", "after 2"]
