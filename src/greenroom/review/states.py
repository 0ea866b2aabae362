"""A card's state before and after: what a grade makes of it, and how it is told."""

from datetime import date, datetime, timedelta
from typing import Any

from greenroom.catalog.service import Card
from greenroom.review.schedule import (
    Grade,
    Rules,
    Step,
    due_time,
    is_active,
    is_due,
    is_lapse,
    is_leech,
    recall,
    steps,
)
from greenroom.review.schemas import GradeRead, StateRead, StateUpdate
from greenroom.review.state import State

# What an undo gives back; a flag, a note and a bury are no part of a grade.
UNDONE = (
    *("stability", "difficulty", "due_on", "due_at", "introduced_at", "reviewed_at", "reps"),
    *("lapses", "content_hash", "suspended_at", "leech", "queued_at", "queued_for"),
)
LABELS = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}


def graded(state: State, card: Card, step: Step, *, at: datetime) -> State:
    """The state after a grade."""
    lapse = is_lapse(state, step.grade)
    lapses = state.lapses + lapse
    leech = lapse and is_leech(lapses)
    return state._replace(
        stability=step.stability,
        difficulty=step.difficulty,
        due_on=step.due_on,
        due_at=step.due_at,
        introduced_at=state.introduced_at or at,
        reviewed_at=at,
        reps=state.reps + 1,
        lapses=lapses,
        content_hash=card.content_hash,
        buried_until=None,
        queued_at=None,
        queued_for=None,
        leech=leech,
        suspended_at=at if leech else None,
    )


def changed(state: State, changes: StateUpdate, *, at: datetime, today: date) -> State:
    """The state after what a learner said of the card; the schedule stays."""
    values: dict[str, Any] = {}
    if changes.suspended is not None:
        values["suspended_at"] = (state.suspended_at or at) if changes.suspended else None
        values["leech"] = state.leech and changes.suspended
    if changes.buried is not None:
        values["buried_until"] = today + timedelta(days=1) if changes.buried else None
    if changes.flagged is not None:
        values["flagged_at"] = (state.flagged_at or at) if changes.flagged else None
    if "note" in changes.model_fields_set:
        values["note"] = changes.note or None
    return state._replace(**values)


def to_json(state: State) -> dict[str, Any]:  # a JSON column
    """What an undo needs."""
    values = {key: getattr(state, key) for key in UNDONE}
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in values.items()
    }


def from_json(state: State, before: dict[str, Any]) -> State:
    """The state with what `to_json` kept."""
    values: dict[str, Any] = {}
    for key in UNDONE:
        value = before[key]
        if isinstance(value, str) and key.endswith("_at"):
            value = datetime.fromisoformat(value)
        elif isinstance(value, str) and key == "due_on":
            value = date.fromisoformat(value)
        values[key] = value
    return state._replace(**values)


def is_blank(state: State) -> bool:
    """Says nothing that a state which is not there would not say."""
    return state == State(state.card)


def read_state(state: State, card: Card | None, *, at: datetime, rules: Rules) -> StateRead:
    today = rules.day_of(at)
    known = recall(state, at, rules.parameters)
    return StateRead(
        card=state.card,
        stability=state.stability,
        difficulty=state.difficulty,
        recall=None if known is None else round(known, 4),
        due_at=due_time(state, rules.zone),
        due=is_active(state, today) and (is_due(state, at, today) or state.queued_at is not None),
        reviewed_at=state.reviewed_at,
        reps=state.reps,
        lapses=state.lapses,
        leech=state.leech,
        suspended=state.suspended_at is not None,
        buried=state.buried_until is not None and state.buried_until > today,
        flagged=state.flagged_at is not None,
        note=state.note,
        queued_for=state.queued_for,
        changed=bool(card and state.content_hash and state.content_hash != card.content_hash),
    )


def read_grades(
    card: str,
    state: State | None,
    *,
    at: datetime,
    rules: Rules,
    most: int = 4,
) -> list[GradeRead]:
    """The buttons; those above `most` would be refused."""
    today = rules.day_of(at)
    found = steps(card, state, at, rules=rules)
    shown: tuple[Grade, ...] = (1, 2, 3, 4) if rules.buttons == 4 else (1, 3)
    return [
        GradeRead.model_validate(
            {
                "grade": grade,
                "label": LABELS[grade],
                "due_at": found[grade].due_at or rules.start_of(found[grade].due_on),
                "in_words": in_words(found[grade], at, today),
                "allowed": grade <= most,
            }
        )
        for grade in shown
    ]


def in_words(step: Step, at: datetime, today: date) -> str:
    if step.due_at is not None:
        return f"in {round((step.due_at - at) / timedelta(minutes=1))} min"
    days = (step.due_on - today).days
    if days == 1:
        return "tomorrow"
    if days < 60:
        return f"in {days} days"
    return f"in {round(days / 30.4)} months"
