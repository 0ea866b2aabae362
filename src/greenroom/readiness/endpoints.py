"""Placement, plan and readiness over HTTP."""

from fastapi import APIRouter, Depends

from greenroom.db import SessionDep
from greenroom.learners.dependencies import CurrentLearner, limit_answers
from greenroom.readiness import placements, service
from greenroom.readiness.dependencies import PlacementAsked
from greenroom.readiness.schemas import (
    PlacementAnswerCreate,
    PlacementRead,
    PlanRead,
    ReadinessRead,
)
from greenroom.review.dependencies import DeckDep, keep_newest

router = APIRouter(tags=["readiness"])
LIMITS = [Depends(limit_answers, scope="function"), Depends(keep_newest, scope="function")]


@router.get("/placement")
async def read_placement(
    session: SessionDep, learner: CurrentLearner, *, deck: DeckDep
) -> PlacementRead:
    """Where one's placement stands: the card it asks now, or its result."""
    return await placements.get_placement(session, learner, deck)


@router.post("/placement", dependencies=LIMITS)
async def start_placement(
    session: SessionDep, learner: CurrentLearner, *, deck: DeckDep
) -> PlacementRead:
    """Starts a placement of 8 to 12 cards, or resumes the one that runs.

    After one that has ended, another asks further cards and both count.
    """
    return await placements.start(session, learner, deck)


@router.post("/placement/answers", dependencies=LIMITS)
async def answer_placement(
    answer: PlacementAnswerCreate,
    *,
    session: SessionDep,
    learner: CurrentLearner,
    deck: DeckDep,
    asked: PlacementAsked,
) -> PlacementRead:
    """Takes an answer, or `dont_know`, to the card that is asked, and asks the next.

    The same id sent again counts once. Whether it was right is told at the end.
    """
    return await placements.answer(session, learner, deck, asked=asked, given=answer)


@router.get("/plan")
async def read_plan(session: SessionDep, learner: CurrentLearner, *, deck: DeckDep) -> PlanRead:
    """What to do today, best first, and the days until the interview.

    Made anew from what is known at each reading: a missed day needs no repair.
    """
    return await service.get_plan(session, learner, deck)


@router.get("/readiness")
async def read_readiness(
    session: SessionDep, learner: CurrentLearner, *, deck: DeckDep
) -> ReadinessRead:
    """The forecast as an 80 % range, by section and as a whole, and what it stands on."""
    return await service.get_readiness(session, learner, deck)
