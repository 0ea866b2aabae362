"""The plan: best for its minutes first, what was missed before all, days laid out to the end."""

from collections.abc import Mapping
from datetime import date

import pytest

from greenroom.readiness.ahead import lay_out
from greenroom.readiness.estimate import Shown
from greenroom.readiness.keeping import Keeping, keep, reviews_needed
from greenroom.readiness.plan import Fresh, Outlook, Step, fill, list_steps, section_gain
from tests.readiness.interviews import INTERVIEW, SECTIONS, SLUGS, knows

CARDS = [slug for slug in SLUGS if "/" in slug]
FIRST = CARDS[0].rpartition("/")[0]
TODAY = date(2026, 11, 24)


def outlook(
    shown: Mapping[str, Shown] = {}, due: Mapping[str, float] = {}, **more: frozenset[str]
) -> Outlook:
    nothing: frozenset[str] = frozenset()
    return Outlook(
        interview=INTERVIEW,
        on_day=knows(dict(shown), []),
        due=due,
        after=dict.fromkeys(due, 0.9),
        fresh=Fresh(0.7, 0.5),
        missed=more.get("missed", nothing),
        passed=more.get("passed", nothing),
        set_aside=more.get("set_aside", nothing),
        waiting=more.get("waiting", nothing),
    )


def steps_of(found: Outlook, lessons: Mapping[str, float] = {}) -> list[Step]:
    return list_steps(found, lessons)


def test_best_for_its_minutes_comes_first() -> None:
    rates = [step.rate for step in steps_of(outlook())]
    assert rates == sorted(rates, reverse=True)
    assert rates[0] > rates[-1]


def test_a_step_is_six_cards_of_a_topic_at_most() -> None:
    steps = steps_of(outlook())
    assert {step.kind for step in steps} == {"cards"}
    assert all(1 <= len(step.questions) <= 6 for step in steps)
    planned = [question.slug for step in steps for question in step.questions]
    assert sorted(planned) == CARDS


def test_what_was_missed_comes_first() -> None:
    last = steps_of(outlook())[-1].questions[-1].slug
    first = steps_of(outlook(missed=frozenset({last})))[0]
    assert first.questions[0].slug == last


def test_what_builds_on_more_waits() -> None:
    best = steps_of(outlook())[0].topic or ""
    assert steps_of(outlook(waiting=frozenset({best})))[-1].topic == best


def test_due_cards_come_first_when_they_lose_most() -> None:
    slug = max(CARDS, key=lambda each: INTERVIEW.questions[each].share)
    fading = outlook({slug: Shown(0.3, right=True)}, due={slug: 0.8})
    first = steps_of(fading)[0]
    assert (first.kind, [each.slug for each in first.questions]) == ("review", [slug])


def test_due_cards_that_lose_little_come_last() -> None:
    slug = CARDS[0]
    firm = outlook({slug: Shown(0.89, right=True)}, due={slug: 0.95})
    assert steps_of(firm)[-1].kind == "review"


def test_known_and_suspended_cards_are_no_new_ones() -> None:
    known, suspended = CARDS[0], CARDS[1]
    found = outlook({known: Shown(0.9, right=True)}, set_aside=frozenset({suspended}))
    planned = {question.slug for step in steps_of(found) for question in step.questions}
    assert not planned & {known, suspended}


def test_exercise_comes_after_half_of_the_cards() -> None:
    cards = [slug for slug in CARDS if slug.startswith(FIRST)]
    few = {slug: Shown(0.8, right=True) for slug in cards[:2]}
    many = {slug: Shown(0.8, right=True) for slug in cards[:3]}
    assert not [step for step in steps_of(outlook(few)) if step.kind == "exercise"]
    found = [step for step in steps_of(outlook(many)) if step.kind == "exercise"]
    assert [step.topic for step in found] == [FIRST]
    name = found[0].questions[0].slug
    again = steps_of(outlook(many, passed=frozenset({name})))
    assert not [step for step in again if step.kind == "exercise"]


def test_lesson_is_of_the_missed_part() -> None:
    cards = [slug for slug in CARDS if slug.startswith(FIRST)]
    missed = {slug: Shown(0.9, right=False) for slug in cards[:2]}
    lesson = next(s for s in steps_of(outlook(missed), {FIRST: 12.0}) if s.kind == "lesson")
    assert [question.slug for question in lesson.questions] == cards[:2]
    assert lesson.minutes == pytest.approx(12 * 2 / len(cards))


def test_gain_of_a_section_is_a_range() -> None:
    found = outlook()
    step = steps_of(found)[0]
    gain = section_gain(step.questions, found)
    assert 0 <= gain.low <= gain.mean <= gain.high <= 1
    assert gain.mean * INTERVIEW.shares[step.section or ""] == pytest.approx(step.gain)


def test_day_is_filled_and_has_one_step_at_least() -> None:
    steps = steps_of(outlook())
    day = fill(steps, 15)
    assert sum(step.minutes for step in day) <= 15
    assert len({step.topic for step in day}) == len(day)
    assert fill(steps, 0) == steps[:1]
    assert fill([], 15) == []


def test_days_are_laid_out_to_the_last() -> None:
    stretches = lay_out(steps_of(outlook()), TODAY, days=18, minutes=2, due={})
    assert (stretches[0].first, stretches[-1].last) == (TODAY, date(2026, 12, 11))
    assert [(s.last - s.first).days + 1 for s in stretches] == [7, 7, 3, 1]
    assert stretches[-1].sections == ()
    assert set(stretches[0].sections) <= set(SECTIONS)
    assert stretches[0].sections


def test_reviews_take_their_minutes_first() -> None:
    steps = steps_of(outlook())
    busy = lay_out(steps, TODAY, days=3, minutes=5, due={TODAY: 50})
    free = lay_out(steps, TODAY, days=1, minutes=5, due={TODAY: 50})
    assert free[0].sections == ()
    assert free[0].review_minutes == 5
    assert busy[0].sections


@pytest.mark.parametrize("days", [1, 2, 8, 60])
def test_any_number_of_days_is_laid_out(days: int) -> None:
    stretches = lay_out([], TODAY, days=days, minutes=10, due={})
    assert sum((s.last - s.first).days + 1 for s in stretches) == days


def keeping(slug: str, worth: float) -> Keeping:
    return Keeping(slug, share=worth, known=1.0, stopped=0.5, once=0.7, times=2.0)


def test_minutes_go_to_the_best_cards() -> None:
    cards = [keeping("little", 0.1), keeping("much", 0.9)]
    assert keep(cards, minutes=1, kept=0.95) == {"much": 0.7}


def test_enough_minutes_keep_everything() -> None:
    cards = [keeping("one", 0.1), keeping("other", 0.9)]
    assert keep(cards, minutes=60, kept=0.95) == {"one": 0.95, "other": 0.95}
    assert keep([], minutes=60, kept=0.95) == {}


def test_more_minutes_never_keep_less() -> None:
    cards = [keeping(str(place), place / 10) for place in range(1, 9)]
    totals = [sum(keep(cards, minutes=m, kept=0.95).values()) for m in range(30)]
    assert totals == sorted(totals)


def test_a_firm_card_comes_back_once() -> None:
    assert reviews_needed(30, days=10) == 1
    assert reviews_needed(2, days=60) > 3
