"""Reviews over HTTP: answers to cards, grades, what comes next."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime

from greenroom.catalog.dependencies import AskedCard, CatalogDep
from greenroom.db import SessionDep
from greenroom.learners.dependencies import CurrentLearner, limit_answers, limit_programs
from greenroom.review import service
from greenroom.review.dependencies import (
    AskedDep,
    AskedProof,
    DeckDep,
    DeskDep,
    RunnerDep,
    ScopeDep,
    WholeDeskDep,
    keep_newest,
    limit_fixes,
)
from greenroom.review.schemas import (
    AnswerCreate,
    AnswerRead,
    CardStateRead,
    CatchUpCreate,
    CatchUpRead,
    CountsRead,
    FitDecision,
    FitRead,
    NextRead,
    ProofRunRead,
    ReviewCreate,
    ReviewRead,
    SessionRead,
    StateFilter,
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
    dependencies=[*LIMITS, Depends(limit_fixes, scope="function")],
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
async def read_next(desk: DeskDep, catalog: CatalogDep) -> NextRead:
    """The next card, or none and when the next falls due.

    Within a topic or section that was asked for, the day's caps do not hold, and the counts are
    of its cards alone.
    """
    return service.read_next(desk, catalog)


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


@router.get("/review/cards")
async def list_my_cards(
    desk: WholeDeskDep,
    deck: DeckDep,
    *,
    scope: ScopeDep,
    state: Annotated[StateFilter | None, Query()] = None,
) -> list[CardStateRead]:
    """What is known of one's cards, in the order of the syllabus; cards never met are not in it."""
    return service.list_cards(desk, deck, within=scope, wanted=state)


@router.get("/review/session")
async def read_session(
    desk: WholeDeskDep,
    deck: DeckDep,
    *,
    session: SessionDep,
    since: Annotated[
        AwareDatetime | None,
        Query(description="A month ago at most. Left out: since the learner's day began"),
    ] = None,
) -> SessionRead:
    """What a sitting did: by section, what slipped, and when the next card falls due."""
    return await service.read_session(session, desk, deck, since=since)


@router.get("/review/catch-up")
async def read_catch_up(desk: WholeDeskDep) -> CatchUpRead:
    """After days away: what is due and three ways to catch up, day by day. Nothing moves."""
    return service.read_catch_up(desk)


@router.post("/review/catch-up")
async def choose_catch_up(
    chosen: CatchUpCreate,
    *,
    desk: WholeDeskDep,
    deck: DeckDep,
    session: SessionDep,
    learner: CurrentLearner,
) -> CountsRead:
    """Takes a way. No card is rescheduled: the days hold other numbers for a while."""
    return await service.choose_way(session, learner, desk, way=chosen.way, deck=deck)


@router.get("/review/fit")
async def read_fit(learner: CurrentLearner, session: SessionDep) -> FitRead:
    """Whether parameters of one's own are in force, and what those that were fitted would change.

    They are fitted in the background once there are 300 reviews, and again when those are a
    quarter more.
    """
    return await service.read_fit(session, learner)


@router.post("/review/fit")
async def decide_fit(
    decision: FitDecision, *, learner: CurrentLearner, session: SessionDep, deck: DeckDep
) -> FitRead:
    """Accepts the fitted parameters, with which every card's memory is computed anew, or not."""
    return await service.decide_fit(session, learner, deck, accept=decision.accept)


@router.post(
    "/proofs/{section}/{topic}/{name}/runs",  # noqa: FAST003
    status_code=201,
    dependencies=[Depends(limit_programs, scope="function")],
)
async def run_proof(
    proof: AskedProof,
    *,
    session: SessionDep,
    learner: CurrentLearner,
    runner: RunnerDep,
    deck: DeckDep,
) -> ProofRunRead:
    """Runs a proof now: whether it holds, what it printed, on which versions."""
    return await service.run_asked_proof(session, learner.id, proof, runner=runner, deck=deck)
