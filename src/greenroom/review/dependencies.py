"""What a review needs of the app, and what stays of a guest's answers."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Query
from fastapi.requests import HTTPConnection

from greenroom.catalog.dependencies import (
    AskedCard,
    CatalogDep,
    EvidenceDep,
    JudgeDep,
    PathPart,
)
from greenroom.db import SessionDep
from greenroom.learners.dependencies import CurrentLearner, GuestLimitsDep
from greenroom.learners.limits import require_rate
from greenroom.review import service
from greenroom.review.schemas import AnswerCreate
from greenroom.review.service import Asked, Deck, Desk, Runner


def get_runner(connection: HTTPConnection, judge: JudgeDep, evidence: EvidenceDep) -> Runner:
    state = connection.app.state
    return Runner(judge, evidence, state.judge_failure, state.grading_refusal)


RunnerDep = Annotated[Runner, Depends(get_runner)]


def get_asked(card: AskedCard, catalog: CatalogDep, runner: RunnerDep) -> Asked:
    return Asked(card, catalog, runner)


def get_asked_proof(*, section: PathPart, topic: PathPart, name: PathPart) -> str:
    return f"{section}/{topic}/{name}"


def get_deck(connection: HTTPConnection) -> Deck:
    return Deck.of(connection.app)


def get_scope(
    catalog: CatalogDep,
    topic: Annotated[str | None, Query(description="`section/topic`")] = None,
    section: Annotated[str | None, Query()] = None,
) -> str | None:
    """The topic or section that is asked for. Raises TopicNotFoundError."""
    if topic:
        return catalog.get_topic(topic).slug
    return catalog.get_section_by_slug(section).slug if section else None


ScopeDep = Annotated[str | None, Depends(get_scope)]
DeckDep = Annotated[Deck, Depends(get_deck)]


async def get_desk(
    learner: CurrentLearner, session: SessionDep, *, deck: DeckDep, scope: ScopeDep
) -> Desk:
    return await service.read_desk(session, learner, deck, within=scope)


async def get_whole_desk(learner: CurrentLearner, session: SessionDep, deck: DeckDep) -> Desk:
    return await service.read_desk(session, learner, deck)


async def limit_fixes(
    learner: CurrentLearner, limits: GuestLimitsDep, answer: AnswerCreate
) -> None:
    """A fix runs what a guest wrote: it counts among his programs too."""
    if answer.source is not None:
        require_rate(learner, limits.programs, "submissions and programs")


async def keep_newest(
    learner: CurrentLearner, limits: GuestLimitsDep, session: SessionDep
) -> AsyncIterator[None]:
    """Once a guest's answer or review is stored, his oldest go."""
    is_guest, learner_id = learner.kind == "guest", learner.id
    yield
    if is_guest:
        await service.delete_old(session, learner_id, keep=limits.answers_kept)


AskedProof = Annotated[str, Depends(get_asked_proof)]
AskedDep = Annotated[Asked, Depends(get_asked)]
DeskDep = Annotated[Desk, Depends(get_desk, scope="function")]
WholeDeskDep = Annotated[Desk, Depends(get_whole_desk, scope="function")]
