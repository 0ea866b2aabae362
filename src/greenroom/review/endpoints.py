"""Answers to cards over HTTP."""

from fastapi import APIRouter, Depends

from greenroom.catalog.dependencies import AskedCard
from greenroom.db import SessionDep
from greenroom.learners.dependencies import CurrentLearner, limit_answers
from greenroom.review import service
from greenroom.review.dependencies import ReadyJudge, keep_newest
from greenroom.review.schemas import AnswerCreate, AnswerRead

router = APIRouter(tags=["review"])


# AskedCard takes the three parts of the path.
@router.post(
    "/cards/{section}/{topic}/{card}/answers",  # noqa: FAST003
    status_code=201,
    dependencies=[
        Depends(limit_answers, scope="function"),
        Depends(keep_newest, scope="function"),
    ],
)
async def create_answer(
    card: AskedCard,
    answer: AnswerCreate,
    *,
    session: SessionDep,
    learner: CurrentLearner,
    judge: ReadyJudge,
) -> AnswerRead:
    """Runs the card's program and compares; the same id sent again counts once."""
    return await service.create_answer(session, learner, card=card, given=answer, judge=judge)
