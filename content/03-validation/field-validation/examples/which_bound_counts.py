"""An alias with a bound, tightened in two ways. One of them does not tighten."""

from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

Positive = Annotated[int, Field(gt=0)]


class Assigned(BaseModel):
    age: Positive = Field(gt=17)


class Wrapped(BaseModel):
    age: Annotated[Positive, Field(gt=17)]


for model in (Assigned, Wrapped):
    try:
        print(model.__name__, model.model_fields["age"].metadata, model(age=5))
    except ValidationError as error:
        print(model.__name__, model.model_fields["age"].metadata, error.errors()[0]["msg"])

# prints: Assigned [Gt(gt=17), Gt(gt=0)] age=5
# prints: Wrapped [Gt(gt=0), Gt(gt=17)] Input should be greater than 17
