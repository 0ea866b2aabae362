"""Before validators run backwards, after validators forwards, those of the model around all."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, field_validator, model_validator


def say(word: str):
    def validate(value: Any) -> Any:
        print(f"{word}: {value!r}")
        return value

    return validate


class Order(BaseModel):
    size: Annotated[
        int,
        BeforeValidator(say("before, inner")),
        BeforeValidator(say("before, outer")),
        AfterValidator(say("after")),
    ]

    @model_validator(mode="before")
    @classmethod
    def look_at_all(cls, data: Any) -> Any:
        return say("model before")(data)

    @field_validator("size", mode="before")
    @classmethod
    def look_first(cls, value: Any) -> Any:
        return say("decorator before")(value)

    @model_validator(mode="after")
    def look_last(self) -> Self:
        return say("model after")(self)


Order(size="1")

# prints: model before: {'size': '1'}
# prints: decorator before: '1'
# prints: before, outer: '1'
# prints: before, inner: '1'
# prints: after: 1
# prints: model after: Order(size=1)
