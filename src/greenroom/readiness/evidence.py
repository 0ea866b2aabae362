"""What each section's forecast stands on, and how well predictions came true."""

from collections.abc import Sequence
from datetime import timedelta

from greenroom.catalog.questions import Question
from greenroom.catalog.service import Catalog
from greenroom.readiness.calibration import ANSWERS_NEEDED, brier_score, reliability
from greenroom.readiness.estimate import Knowledge, question_bounds
from greenroom.readiness.forecast import Outcome, read_range
from greenroom.readiness.schemas import (
    CalibrationRead,
    CardEvidence,
    Evidence,
    ExerciseEvidence,
    PlacementEvidence,
    ReliabilityBin,
    SectionReadiness,
    UntriedEvidence,
)
from greenroom.readiness.standing import Standing
from greenroom.readiness.words import counted, percent

RECENT = timedelta(days=30)


def read_sections(outcome: Outcome, catalog: Catalog) -> list[SectionReadiness]:
    """All of the syllabus; of what is not written there is no forecast."""
    found = []
    for section in catalog.content.sections:
        questions = outcome.standing.interview.sections.get(section.slug)
        common = {"slug": section.slug, "number": section.number, "title": section.title}
        if not questions:
            found.append(
                SectionReadiness.model_validate(
                    {**common, "written": False, "tried": False, "now": None, "on_day": None}
                    | {"evidence": None}
                )
            )
            continue
        evidence = _evidence(outcome.standing, section.slug, questions)
        tried = evidence.cards.met or evidence.exercises.passed + evidence.exercises.passed_before
        on_day = outcome.on_day.sections[section.slug] if outcome.standing.interview_date else None
        found.append(
            SectionReadiness(
                **common,
                written=True,
                tried=bool(tried or evidence.placement.asked),
                now=read_range(outcome.now.sections[section.slug]),
                on_day=read_range(on_day) if on_day else None,
                evidence=evidence,
            )
        )
    return found


def _evidence(standing: Standing, section: str, questions: Sequence[Question]) -> Evidence:
    now, on_day = standing.knowledge_now, standing.knowledge_if_stopped
    cards = [each for each in questions if each.kind == "card"]
    met = [each for each in cards if each.slug in now.shown]
    exercises = [each for each in questions if each.kind == "exercise"]
    passed = [standing.passed[each.slug] for each in exercises if each.slug in standing.passed]
    recent = sum(at >= standing.at - RECENT for at in passed)
    placed = [a for a in standing.placed if a.card.partition("/")[0] == section]
    untried = [each for each in questions if each.slug not in now.shown]
    return Evidence(
        cards=CardEvidence(
            met=len(met),
            total=len(cards),
            recall_now=_recall(met, now),
            recall_on_day=_recall(met, on_day) if standing.interview_date else None,
        ),
        exercises=ExerciseEvidence(
            passed=recent, passed_before=len(passed) - recent, total=len(exercises)
        ),
        placement=PlacementEvidence(right=sum(a.right for a in placed), asked=len(placed)),
        untried=UntriedEvidence(
            cards=len(cards) - len(met),
            exercises=len(exercises) - len(passed),
            widens=percent(_widening(untried, now) / standing.interview.shares[section]),
        ),
    )


def _recall(met: Sequence[Question], knowledge: Knowledge) -> int | None:
    share = sum(each.share for each in met)
    if not share:
        return None
    return percent(sum(e.share * knowledge.shown[e.slug].recall for e in met) / share)


def _widening(untried: Sequence[Question], knowledge: Knowledge) -> float:
    """How much of the range comes from what was never tried."""
    found = 0.0
    for each in untried:
        bounds = question_bounds(each, knowledge)
        found += each.share * (bounds.high - bounds.low)
    return found


def read_calibration(pairs: Sequence[tuple[float, bool]]) -> CalibrationRead:
    """`pairs`: recall as predicted before an answer, and whether it was right."""
    answers = len(pairs)
    if answers < ANSWERS_NEEDED:
        missing = ANSWERS_NEEDED - answers
        return CalibrationRead(
            answers=answers,
            needed=ANSWERS_NEEDED,
            brier=None,
            bins=[],
            message=f"Not enough data to say. {counted(missing, 'more review')} of cards that you "
            "have met before, and you will see how far off the forecast tends to be.",
        )
    brier = brier_score(pairs)
    predicted = percent(sum(p for p, _ in pairs) / answers)
    actual = percent(sum(right for _, right in pairs) / answers)
    return CalibrationRead(
        answers=answers,
        needed=ANSWERS_NEEDED,
        brier=round(brier, 3),
        bins=[
            ReliabilityBin(
                low=percent(each.low),
                high=percent(each.high),
                answers=each.answers,
                predicted=percent(each.predicted),
                actual=percent(each.actual),
            )
            for each in reliability(pairs)
        ],
        message=f"Of {counted(answers, 'answer')} it said {predicted} % would be right. "
        f"{actual} % were.",
    )
