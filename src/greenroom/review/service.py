"""Takes an answer to a card: the card's own program runs, and what it says is the key."""

from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import (
    Card,
    CardRun,
    Output,
    Predict,
    RunFailedError,
    run_output,
    run_predict,
    same_part,
    to_html,
)
from greenroom.judge import BoxFailed, Judge, UnreadableJSON
from greenroom.models.answer import Answer
from greenroom.models.learner import Learner
from greenroom.review import repository
from greenroom.review.errors import (
    AnswerTakenError,
    CardNotRunError,
    JudgeNotReadyError,
    NotJSONError,
    UnknownPartError,
)
from greenroom.review.schemas import AnswerCreate, AnswerRead, PartRead

RETRY_AFTER_S = 3


async def create_answer(
    session: AsyncSession, learner: Learner, *, card: Card, given: AnswerCreate, judge: Judge
) -> AnswerRead:
    """Runs the card's program and stores the answer; the same id again gives what was stored."""
    if not isinstance(card.body, Predict | Output):
        raise CardNotRunError(card.kind)
    stored = await repository.find_answer(session, given.id)
    if stored:
        return _stored(stored, learner.id, card)
    asked = card.body.ask if isinstance(card.body, Predict) else ("output",)
    for part in given.parts:
        if part not in asked:
            raise UnknownPartError(part, asked)
    run = await _run(judge, card.body)
    parts = _compare(asked, given.parts, run)
    answer = Answer(
        id=given.id,
        learner_id=learner.id,
        card=card.slug,
        content_hash=card.content_hash,
        parts=given.parts,
        right=all(part.same for part in parts),
        result=_result(run, parts),
    )
    learner_id = learner.id  # a rollback forgets what was read
    # The learner first: it may be new, and the answer's foreign key needs its row.
    await session.flush()
    session.add(answer)
    try:
        await session.flush()
    except IntegrityError as error:
        # The same answer, sent twice at once: the other one was faster.
        await session.rollback()
        stored = await repository.find_answer(session, given.id)
        if stored is None:
            raise AnswerTakenError from error
        return _stored(stored, learner_id, card)
    return _read(answer, card)


async def delete_old(session: AsyncSession, learner_id: UUID, *, keep: int) -> None:
    """Only the newest answers stay."""
    await repository.delete_old(session, learner_id, keep=keep)


async def _run(judge: Judge, body: Predict | Output) -> CardRun:
    try:
        if isinstance(body, Predict):
            return await run_predict(judge, body)
        return await run_output(judge, body)
    except (RunFailedError, BoxFailed) as error:
        message = (
            f"The program of this card did not run: {str(error).rstrip('.')}. Nothing was counted."
        )
        raise JudgeNotReadyError(message, retry_after_s=RETRY_AFTER_S) from error


def _compare(asked: tuple[str, ...], said: dict[str, str], run: CardRun) -> list[PartRead]:
    try:
        return [
            PartRead(
                part=part,
                said=said.get(part, ""),
                got=run.parts[part],
                same=same_part(part, said.get(part, ""), run.parts[part]),
            )
            for part in asked
        ]
    except UnreadableJSON as error:
        raise NotJSONError(str(error)) from error


def _result(run: CardRun, parts: list[PartRead]) -> dict[str, Any]:  # a JSON column
    return {
        "parts": [part.model_dump() for part in parts],
        "exchanges": [exchange.model_dump() for exchange in run.exchanges],
        "output": run.output,
        "ms": run.ms,
        "versions": dict(run.versions),
    }


def _stored(answer: Answer, learner_id: UUID, card: Card) -> AnswerRead:
    if answer.learner_id != learner_id or answer.card != card.slug:
        raise AnswerTakenError
    return _read(answer, card)


def _read(answer: Answer, card: Card) -> AnswerRead:
    return AnswerRead.model_validate(
        {
            **answer.result,
            "id": answer.id,
            "card": answer.card,
            "right": answer.right,
            "answer_html": to_html(card.answer.markdown),
            "answered_at": answer.answered_at,
        }
    )
