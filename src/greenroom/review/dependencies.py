"""`ReadyJudge`, the judge when it can run something now, and what stays of a guest's answers."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends
from fastapi.requests import HTTPConnection

from greenroom.catalog.dependencies import JudgeDep
from greenroom.db import SessionDep
from greenroom.judge import Judge
from greenroom.learners.dependencies import CurrentLearner, GuestLimitsDep
from greenroom.review import service
from greenroom.review.errors import JudgeNotReadyError

WARMING_RETRY_S = 2
UNAVAILABLE_RETRY_S = 300


def get_ready_judge(connection: HTTPConnection, judge: JudgeDep) -> Judge:
    """Raises JudgeNotReadyError with the reason. A card's program is ours, so any wall will do."""
    failure = connection.app.state.judge_failure
    if failure:
        raise JudgeNotReadyError(failure, retry_after_s=UNAVAILABLE_RETRY_S)
    if judge.state != "ready":
        message = "The judge is still warming up. Try again in a few seconds."
        raise JudgeNotReadyError(message, retry_after_s=WARMING_RETRY_S)
    return judge


ReadyJudge = Annotated[Judge, Depends(get_ready_judge)]


async def keep_newest(
    learner: CurrentLearner, limits: GuestLimitsDep, session: SessionDep
) -> AsyncIterator[None]:
    """Once a guest's answer is stored, his oldest go."""
    is_guest, learner_id = learner.kind == "guest", learner.id
    yield
    if is_guest:
        await service.delete_old(session, learner_id, keep=limits.answers_kept)
