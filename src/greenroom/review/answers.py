"""Takes an answer to a card of any kind and says what was right; nothing is scheduled yet."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.schemas import CardRead, EvidenceRead
from greenroom.catalog.service import (
    Card,
    Catalog,
    Fix,
    KnownRun,
    Output,
    Predict,
    read_card,
    read_card_back,
)
from greenroom.judge import Report
from greenroom.kit.clock import now
from greenroom.learners.targets import target_of
from greenroom.models.answer import Answer
from greenroom.models.learner import Learner
from greenroom.review import repository
from greenroom.review.errors import AnswerTakenError, CardChangedError
from greenroom.review.marking import Marked, mark, require_kind
from greenroom.review.runner import Runner
from greenroom.review.schedule import Rules
from greenroom.review.schemas import AnswerCreate, AnswerRead
from greenroom.review.state import State
from greenroom.review.states import read_grades


@dataclass(frozen=True, slots=True)
class Asked:
    """A card, in its content and by what may be run for it."""

    card: Card
    catalog: Catalog
    runner: Runner

    @property
    def front(self) -> CardRead:
        return read_card(self.catalog, self.card.slug)


async def create_answer(
    session: AsyncSession, learner: Learner, asked: Asked, *, given: AnswerCreate
) -> AnswerRead:
    """Marks the answer and stores it; the same id again gives what was stored."""
    learner_id, rules = learner.id, Rules.of(target_of(learner))
    card = asked.card
    before = await repository.read_before_answer(
        session, learner_id, card=card.slug, answer_id=given.id
    )
    if before.answer:
        _require_same(before.answer, learner, card)
        return _read(asked, before.answer, before.state, rules=rules)
    if given.content_hash and given.content_hash != card.content_hash:
        raise CardChangedError
    front = asked.front
    require_kind(front, given)
    run = await _run(asked, given)
    back = read_card_back(asked.catalog, card.slug)
    marked = mark(front, back, given, run=run)
    answer = Answer(
        id=given.id,
        learner_id=learner_id,
        card=card.slug,
        content_hash=card.content_hash,
        said=given.model_dump(exclude={"id", "content_hash"}, exclude_none=True),
        right=marked.right,
        proposed=marked.proposed,
        result=_result(asked, marked, run, runs=before.runs + 1),
        answered_at=now(),
    )
    if not await repository.add_answer(session, answer):
        stored = await repository.find_answer(session, given.id)
        if stored is None:
            raise AnswerTakenError
        _require_same(stored, learner, card)
        answer = stored
    return _read(asked, answer, before.state, rules=rules)


def _require_same(answer: Answer, learner: Learner, card: Card) -> None:
    if answer.learner_id != learner.id or answer.card != card.slug:
        raise AnswerTakenError


async def _run(asked: Asked, given: AnswerCreate) -> KnownRun | Report | None:
    match asked.card.body:
        case Predict() | Output() as body:
            return await asked.runner.key(asked.card, body)
        case Fix() as body if given.source is not None and not given.dont_know:
            return await asked.runner.fix(asked.card, body, source=given.source)
    return None


def _result(
    asked: Asked, marked: Marked, run: KnownRun | Report | None, *, runs: int
) -> dict[str, Any]:  # a JSON column
    why = marked.why
    if isinstance(run, Report) and marked.right and runs > 1:
        why = f"Proposed: Good, passed in run {runs}. You may lower it."
    return {
        "parts": [part.model_dump() for part in marked.parts],
        "options": [option.model_dump() for option in marked.options],
        "order": [step.model_dump() for step in marked.order],
        "report": marked.report.model_dump(mode="json") if marked.report else None,
        "evidence": _evidence(asked, run),
        "why": why,
    }


def _evidence(asked: Asked, run: KnownRun | Report | None) -> dict[str, Any] | None:
    """Of other kinds than predict and output: what the card's first proof printed."""
    found: EvidenceRead | None = None
    if isinstance(run, KnownRun):
        found = run.evidence
    elif proof := asked.runner.evidence.find_proof(asked.card.topic, asked.card.proofs[0]):
        found = proof.evidence
    return found.model_dump(mode="json") if found else None


def _read(asked: Asked, answer: Answer, state: State | None, *, rules: Rules) -> AnswerRead:
    card = asked.card
    asleep = (state and state.suspended_at) or asked.runner.evidence.withheld(card)
    most = 1 if answer.right is False else 4
    grades = [] if asleep else read_grades(card.slug, state, at=now(), rules=rules, most=most)
    return AnswerRead.model_validate(
        {
            **answer.result,
            "id": answer.id,
            "card": answer.card,
            "kind": card.kind,
            "said": answer.said,
            "right": answer.right,
            "back": read_card_back(asked.catalog, card.slug),
            "proposed": answer.proposed,
            "grades": grades,
            "answered_at": answer.answered_at,
        }
    )
