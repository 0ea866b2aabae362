"""What is told of a learner."""

from datetime import date, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator


class LearnerRead(BaseModel):
    id: UUID
    kind: Literal["local", "guest"]
    created_at: datetime


TargetLevel = Literal["junior", "mid", "senior"]
Buttons = Literal[2, 4]


class TargetRead(BaseModel):
    chosen: bool = Field(description="False: the learner has said nothing, these are the defaults")
    interview_date: date | None
    days_left: int | None = Field(description="Null without a date, or once it is over")
    level: TargetLevel
    minutes_a_day: int
    time_zone: str = Field(description="IANA name; a day of the learner begins there at 04:00")
    today: date = Field(description="The learner's day now")
    desired_retention: float = Field(description="The recall at which a card comes back")
    new_a_day: int
    due_a_day: int
    buttons: Buttons = Field(description="Two: Again and Good. Four: also Hard and Easy")


class TargetUpdate(BaseModel):
    """What is left out stays. A date of null: no interview; a number of null: by the minutes."""

    interview_date: date | None = None
    level: TargetLevel = "mid"
    minutes_a_day: Annotated[int, Field(ge=5, le=480)] = 25
    time_zone: Annotated[str, Field(max_length=64)] = "UTC"
    desired_retention: Annotated[float, Field(ge=0.7, le=0.97)] = 0.9
    new_a_day: Annotated[int | None, Field(ge=0, le=200)] = None
    due_a_day: Annotated[int | None, Field(ge=1, le=2000)] = None
    buttons: Buttons = 2

    @model_validator(mode="after")
    def says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("Name at least one thing to change.")
        return self


class StoredPart(BaseModel):
    name: str
    about: str
    rows: int


class StoredRead(BaseModel):
    """What is kept of a learner."""

    parts: list[StoredPart]
    kept_days: int | None = Field(
        description="A guest who is away for longer is deleted; null: kept until you delete it"
    )
