"""Who am I, and what for."""

from fastapi import APIRouter

from greenroom.db import SessionDep
from greenroom.learners.dependencies import CurrentLearner
from greenroom.learners.schemas import LearnerRead, TargetRead, TargetUpdate
from greenroom.learners.targets import read_target, update_target

router = APIRouter(tags=["learners"])


@router.get("/me")
async def read_me(learner: CurrentLearner) -> LearnerRead:
    """The learner that this browser is. A guest needs no account."""
    return LearnerRead(id=learner.id, kind=learner.kind, created_at=learner.created_at)


@router.get("/me/target")
async def read_my_target(learner: CurrentLearner) -> TargetRead:
    """What I prepare for: interview date, level, minutes a day, and how reviews come."""
    return read_target(learner)


@router.patch("/me/target")
async def update_my_target(
    changes: TargetUpdate, *, session: SessionDep, learner: CurrentLearner
) -> TargetRead:
    """Changes what is given and leaves the rest. A date that is over is refused."""
    return await update_target(session, learner, changes)
