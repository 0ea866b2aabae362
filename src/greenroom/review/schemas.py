"""What review takes and sends: an answer to a card and what the running app said."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from greenroom.judge import Exchange

Said = Annotated[str, StringConstraints(max_length=20_000)]


class AnswerCreate(BaseModel):
    id: UUID = Field(description="Made by the client: the same id twice counts once")
    parts: dict[str, Said] = Field(
        description="By part: `status`, `body`, `events`, `header:NAME`, or `output`", max_length=16
    )


class PartRead(BaseModel):
    part: str
    said: str
    got: str
    same: bool


class AnswerRead(BaseModel):
    id: UUID
    card: str
    right: bool
    parts: list[PartRead]
    answer_html: str
    exchanges: list[Exchange] = Field(description="What was really sent and came back")
    output: str | None
    ms: float
    versions: dict[str, str]
    answered_at: datetime
