"""Who am I."""

from fastapi import APIRouter

from greenroom.learners.dependencies import CurrentLearner
from greenroom.learners.schemas import LearnerRead

router = APIRouter(tags=["learners"])


@router.get("/me")
async def read_me(learner: CurrentLearner) -> LearnerRead:
    """The learner that this browser is. A guest needs no account."""
    return LearnerRead(id=learner.id, kind=learner.kind, created_at=learner.created_at)
