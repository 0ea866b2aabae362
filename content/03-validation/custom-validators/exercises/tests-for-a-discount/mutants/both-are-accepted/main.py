from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError


def tidy(value: Any) -> Any:
    return value.strip().upper() if isinstance(value, str) else value


Code = Annotated[str, BeforeValidator(tidy), StringConstraints(pattern="^[A-Z]{3,8}$")]


class Discount(BaseModel):
    code: Code
    percent: Annotated[int, Field(ge=0, le=90)] | None = None
    amount: Annotated[int, Field(ge=0)] | None = None
    first: date
    last: date

    @field_validator("last")
    @classmethod
    def is_not_before_first(cls, value: date, info: ValidationInfo) -> date:
        first = info.data.get("first")
        if first is not None and value < first:
            raise PydanticCustomError("ends_early", "Ends before it begins")
        return value

    @model_validator(mode="after")
    def has_one_value(self) -> Self:
        if self.percent is None and self.amount is None:
            raise PydanticCustomError("one_value", "Either percent or amount")
        return self
