"""Marks what was said to a card: what was right, why each wrong thing is wrong, which grade."""

from bisect import bisect_left
from dataclasses import dataclass, field

from greenroom.catalog.schemas import CardBack, CardKind, CardRead
from greenroom.catalog.service import KnownRun, same_part
from greenroom.judge import Report, UnreadableJSON, Verdict
from greenroom.review.errors import (
    AnswerKindError,
    NotJSONError,
    UnknownChoiceError,
    UnknownPartError,
)
from greenroom.review.schemas import AnswerCreate, OptionVerdict, PartRead, StepVerdict

FIELDS: dict[CardKind, str] = {
    "predict": "parts",
    "output": "parts",
    "choice": "options",
    "order": "order",
    "review": "lines",
    "fix": "source",
    "short": "text",
    "spoken": "text",
}
NUMBERS = "no one two three four five six seven eight nine ten".split()
GOOD_WHY = "Proposed: Good. You may lower it."


@dataclass(frozen=True, slots=True)
class Marked:
    """`right` is None where only the learner can say."""

    right: bool | None
    why: str
    parts: list[PartRead] = field(default_factory=list)
    options: list[OptionVerdict] = field(default_factory=list)
    order: list[StepVerdict] = field(default_factory=list)
    report: Report | None = None

    @property
    def proposed(self) -> int:
        return 1 if self.right is False else 3


def require_kind(card: CardRead, given: AnswerCreate) -> None:
    """The one field that the card's kind asks for. Raises AnswerKindError."""
    wanted = FIELDS[card.kind]
    sent = {name for name in set(FIELDS.values()) if getattr(given, name) is not None}
    missing = not given.dont_know and card.kind != "spoken" and wanted not in sent
    if missing or sent - {wanted}:
        raise AnswerKindError(card.kind, wanted)


def mark(
    card: CardRead, back: CardBack, given: AnswerCreate, *, run: KnownRun | Report | None
) -> Marked:
    """`run`: the card's key, or of a fix the report. Raises what says that it is no answer."""
    marked = _mark(card, back, given, run=run)
    if not given.dont_know:
        return marked
    return Marked(
        False,
        "Proposed: Again, you did not know it.",
        marked.parts,
        marked.options,
        marked.order,
        marked.report,
    )


def _mark(
    card: CardRead, back: CardBack, given: AnswerCreate, *, run: KnownRun | Report | None
) -> Marked:
    match card.kind:
        case "predict" | "output" if isinstance(run, KnownRun):
            return _mark_parts(card, given.parts or {}, run)
        case "choice":
            return _mark_choice(card, back, given.options or [])
        case "review":
            return _mark_review(card, back, given.lines or [])
        case "order":
            return _mark_order(card, back, given.order or [])
        case "short":
            return _mark_short(back, given.text or "")
        case "fix":
            return _mark_fix(run if isinstance(run, Report) else None)
    return Marked(None, "You score yourself. A missing must proposes Again.")


def _mark_parts(card: CardRead, said: dict[str, str], run: KnownRun) -> Marked:
    asked = tuple(card.ask) or ("output",)
    for part in said:
        if part not in asked:
            raise UnknownPartError(part, asked)
    try:
        parts = [
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
    wrong = sum(not part.same for part in parts)
    return Marked(not wrong, _why(wrong, "part differs", "parts differ"), parts)


def _why(wrong: int, one: str, many: str) -> str:
    """`one` and `many`: what is wrong, after its number."""
    if not wrong:
        return GOOD_WHY
    number = NUMBERS[wrong] if wrong < len(NUMBERS) else str(wrong)
    return f"Proposed: Again, {number} {one if wrong == 1 else many}."


def _mark_choice(card: CardRead, back: CardBack, chosen: list[str]) -> Marked:
    known = {option.id for option in card.options}
    if unknown := [each for each in chosen if each not in known]:
        raise UnknownChoiceError(f"This card has no option {unknown[0]}.")
    verdicts = _verdicts(back, chosen)
    wrong = sum(each.right != each.chosen for each in verdicts)
    if not card.several and wrong:
        why = "Proposed: Again."
    else:
        why = _why(wrong, "option differs", "options differ")
    return Marked(not wrong, why, options=verdicts)


def _verdicts(back: CardBack, chosen: list[str]) -> list[OptionVerdict]:
    words = {
        (True, True): "right",
        (True, False): "missed",
        (False, True): "wrong",
        (False, False): "left_alone",
    }
    return [
        OptionVerdict.model_validate(
            {
                **option.model_dump(),
                "chosen": option.id in chosen,
                "result": words[option.right, option.id in chosen],
            }
        )
        for option in back.options
    ]


def _mark_review(card: CardRead, back: CardBack, marked: list[str]) -> Marked:
    lines = {line.id: line for line in card.lines if line.id}
    if unknown := [each for each in marked if each not in lines]:
        raise UnknownChoiceError(f"This diff has no line {unknown[0]} that can be marked.")
    verdicts = _verdicts(back, marked)
    explained = {each.id for each in verdicts}
    verdicts += [
        OptionVerdict(
            id=each,
            html=lines[each].html,
            right=False,
            why_html="Nothing is wrong with this line.",
            chosen=True,
            result="wrong",
        )
        for each in dict.fromkeys(marked)
        if each not in explained
    ]
    missed = sum(each.result == "missed" for each in verdicts)
    fine = sum(each.result == "wrong" for each in verdicts)
    if missed:
        why = _why(missed, "defect missed", "defects missed")
    else:
        why = _why(fine, "fine line marked", "fine lines marked")
    return Marked(not missed and not fine, why, options=verdicts)


def _mark_order(card: CardRead, back: CardBack, said: list[str]) -> Marked:
    if said and sorted(said) != sorted(back.order):
        raise UnknownChoiceError("An order names each step of the card once.")
    places = {step: place for place, step in enumerate(said, start=1)}
    html = {option.id: option.html for option in card.options}
    kept = _longest_rising([places[step] for step in back.order]) if said else set()
    verdicts = [
        StepVerdict(
            id=step,
            html=html[step],
            place=place,
            said_place=places.get(step),
            in_order=places.get(step) in kept,
        )
        for place, step in enumerate(back.order, start=1)
    ]
    out = sum(not each.in_order for each in verdicts)
    why = _why(out, "step is out of place", "steps are out of place")
    return Marked(not out, why, order=verdicts)


def _longest_rising(places: list[int]) -> set[int]:
    """The most that already follow each other rightly (patience sorting)."""
    tops: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(tops, place)
        before[place] = tops[at - 1] if at else None
        tops[at : at + 1] = [place]
    kept: set[int] = set()
    last = tops[-1] if tops else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _mark_short(back: CardBack, text: str) -> Marked:
    right = _plain(text) in {_plain(each) for each in back.answers}
    return Marked(right, GOOD_WHY if right else "Proposed: Again.")


def _plain(text: str) -> str:
    """Case, spaces, backticks, quotes and a full stop at the end make no other answer."""
    return " ".join(
        text.replace("`", "").strip(" \t\n\"'.\u201c\u201d\u2018\u2019").casefold().split()
    )


def _mark_fix(report: Report | None) -> Marked:
    if report is None:  # not known: there was nothing to run
        return Marked(False, "Proposed: Again.")
    if report.verdict is Verdict.PASSED:
        return Marked(True, GOOD_WHY, report=report)
    return Marked(False, "Not yet. Correct it and run it again, or take Again.", report=report)
