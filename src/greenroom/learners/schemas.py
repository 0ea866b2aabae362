"""What is told of a learner."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field


class LearnerRead(BaseModel):
    id: UUID
    kind: Literal["local", "guest"]
    created_at: datetime


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
