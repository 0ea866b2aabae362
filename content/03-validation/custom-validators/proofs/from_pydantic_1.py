"""`@validator` still works and warns; `@root_validator` and misspelt fields are refused."""

import warnings

from pydantic import BaseModel, PydanticUserError, field_validator, model_validator
from pydantic import root_validator, validator

# breaks: @validator("code", pre=True) => @field_validator("code", mode="before")
# breaks: @root_validator  # bare => @root_validator(skip_on_failure=True)
# breaks: @field_validator("cod") => @field_validator("code")
# breaks: @model_validator(mode="after") => @model_validator(mode="before")

caught: dict[str, list[str]] = {}


def declare(make) -> str:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        try:
            made = make()
        except PydanticUserError as error:
            return type(error).__name__
        caught[make.__name__] = sorted({warning.category.__name__ for warning in found})
    return made.code


def old_field() -> BaseModel:
    class Coupon(BaseModel):
        code: str

        @validator("code", pre=True)
        def upper(cls, value):
            return value.upper()

    return Coupon(code="ab")


def old_model() -> BaseModel:
    class Coupon(BaseModel):
        code: str

        @root_validator  # bare
        def check(cls, values):
            return values

    return Coupon(code="ab")


def misspelt() -> BaseModel:
    class Coupon(BaseModel):
        code: str

        @field_validator("cod")
        @classmethod
        def check(cls, value):
            return value

    return Coupon(code="ab")


def after_as_classmethod() -> BaseModel:
    class Coupon(BaseModel):
        code: str

        @model_validator(mode="after")
        @classmethod
        def check(cls, value):
            return value

    return Coupon(code="ab")


results = {
    make.__name__: declare(make) for make in (old_field, old_model, misspelt, after_as_classmethod)
}
print(results)
print(caught)

assert results["old_field"] == "AB"
assert results["old_model"] == "PydanticUserError"
assert results["misspelt"] == "PydanticUserError"
assert results["after_as_classmethod"] == "ab"
assert caught["old_field"] == ["PydanticDeprecatedSince20"]
assert caught["after_as_classmethod"] == ["PydanticDeprecatedSince212"]
