"""What is told of a learner."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel


class LearnerRead(BaseModel):
    id: UUID
    kind: Literal["local", "guest"]
    created_at: datetime
