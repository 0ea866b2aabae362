"""Reviews over HTTP: answers to cards, grades, what comes next."""

from fastapi import APIRouter, Depends

from greenroom.catalog.dependencies import AskedCard, CatalogDep
from greenroom.db import SessionDep
from greenroom.learners.dependencies import CurrentLearner, limit_answers
from greenroom.review import service
from greenroom.review.dependencies import (
    AskedDep,
    DeckDep,
    DeskDep,
    ScopeDep,
    keep_newest,
    limit_programs,
)
from greenroom.review.schemas import (
    AnswerCreate,
    AnswerRead,
    CountsRead,
    NextRead,
    ReviewCreate,
    ReviewRead,
    StateRead,
    StateUpdate,
    UndoRead,
)

router = APIRouter(tags=["review"])
LIMITS = [Depends(limit_answers, scope="function"), Depends(keep_newest, scope="function")]

# AskedCard takes the three parts of a card's path.


@router.post(
    "/cards/{section}/{topic}/{card}/answers",  # noqa: FAST003
    status_code=201,
    dependencies=[*LIMITS, Depends(limit_programs, scope="function")],
)
async def create_answer(
    asked: AskedDep, answer: AnswerCreate, *, session: SessionDep, learner: CurrentLearner
) -> AnswerRead:
    """Says what of an answer is right, why, and which grade it would get. Nothing is scheduled.

    `predict` and `output` are compared with what the card's program really said, a `fix` is graded
    by the judge. The same id sent again counts once.
    """
    return await service.create_answer(session, learner, asked, given=answer)


@router.post(
    "/cards/{section}/{topic}/{card}/reviews",  # noqa: FAST003
    status_code=201,
    dependencies=LIMITS,
)
async def create_review(
    card: AskedCard,
    review: ReviewCreate,
    *,
    session: SessionDep,
    learner: CurrentLearner,
    deck: DeckDep,
) -> ReviewRead:
    """Takes the grade and schedules the card. The same id sent again changes nothing.

    A grade above the proposed one is refused where the run says otherwise; so is one for a card
    that got its grade on another device meanwhile.
    """
    return await service.create_review(session, learner, card, given=review, deck=deck)


@router.get("/review/next")
async def read_next(desk: DeskDep, catalog: CatalogDep, scope: ScopeDep) -> NextRead:
    """The next card, or none and when the next falls due.

    Within a topic or section that was asked for, the day's caps do not hold.
    """
    return service.read_next(desk, catalog, capped=scope is None)


@router.get("/review/counts")
async def read_counts(learner: CurrentLearner, session: SessionDep, deck: DeckDep) -> CountsRead:
    """What is left of today, and what comes in the next seven days."""
    return await service.counts(session, learner, deck)


@router.post("/review/undo")
async def undo_review(learner: CurrentLearner, session: SessionDep, deck: DeckDep) -> UndoRead:
    """Takes back the newest review, then the one before it, within a day."""
    return await service.undo_review(session, learner, deck)


@router.patch("/cards/{section}/{topic}/{card}/state")  # noqa: FAST003
async def update_card_state(
    card: AskedCard,
    changes: StateUpdate,
    *,
    session: SessionDep,
    learner: CurrentLearner,
    deck: DeckDep,
) -> StateRead:
    """Suspends, buries until tomorrow, flags with a note, or the reverse."""
    return await service.update_state(session, learner, card, changes=changes, deck=deck)
