"""The estimate: never rises by itself, never falls by a right answer, and means what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.catalog.questions import make_interview
from greenroom.readiness.ability import Cold, abilities
from greenroom.readiness.estimate import MISFIT, Forecast, Readiness, Shown, estimate, recall_bounds
from tests.readiness.interviews import (
    INTERVIEW,
    LEVELS,
    SECTIONS,
    SLUGS,
    colds,
    faded,
    knows,
    learners,
    small_interview,
)

Learner = tuple[dict[str, Shown], list[Cold]]
ROUNDING = 1e-9


def of(learner: Learner) -> Readiness:
    return estimate(INTERVIEW, knows(*learner))


def require_not_above(lower: Readiness, upper: Readiness) -> None:
    """Neither end nor middle of any range is higher."""
    pairs: list[tuple[Forecast, Forecast]] = [(lower.overall, upper.overall)]
    pairs += [(lower.sections[section], upper.sections[section]) for section in SECTIONS]
    for below, above in pairs:
        for one, other in zip(
            (*below.belief, *below.range), (*above.belief, *above.range), strict=True
        ):
            assert one <= other + ROUNDING


@given(learners(), st.floats(0, 1))
def test_time_alone_raises_nothing(learner: Learner, by: float) -> None:
    found, answers = learner
    require_not_above(of((faded(found, by), answers)), of(learner))


@given(learners(), st.sampled_from(SLUGS), st.floats(0, 1))
def test_right_answer_lowers_nothing(learner: Learner, slug: str, recall: float) -> None:
    found, answers = learner
    before = found.get(slug)
    # A right answer never leaves FSRS with less recall than there was.
    least = before.recall if before else 0.0
    first = before.from_the_first if before else True
    after = {**found, slug: Shown(max(recall, least), right=True, from_the_first=first)}
    told = answers
    question = INTERVIEW.questions[slug]
    if before is None:
        told = [*answers, Cold(question.section, question.level, right=True)]
    require_not_above(of(learner), of((after, told)))


@given(learners(), st.sampled_from(SLUGS), st.floats(0, 1))
def test_wrong_first_answer_raises_nothing(learner: Learner, slug: str, recall: float) -> None:
    found, answers = learner
    found = {key: each for key, each in found.items() if key != slug}
    question = INTERVIEW.questions[slug]
    told = [*answers, Cold(question.section, question.level, right=False)]
    after = {**found, slug: Shown(recall, right=False)}
    require_not_above(of((after, told)), of((found, answers)))


@given(learners())
def test_ranges_are_in_order_and_inside(learner: Learner) -> None:
    result = of(learner)
    for each in (result.overall, *result.sections.values()):
        low, mean, high = each.belief
        assert 0 <= each.low <= low <= mean <= high <= each.high <= 1


@given(colds, st.booleans())
def test_ability_moves_with_the_answer(answers: list[Cold], right: bool) -> None:
    before = abilities(SECTIONS, answers)
    after = abilities(SECTIONS, [*answers, Cold(SECTIONS[0], "mid", right=right)])
    for section in SECTIONS:  # an answer in one section says something of each
        for level in LEVELS:
            pairs = zip(before[section].cold[level], after[section].cold[level], strict=True)
            assert all(
                new >= old - ROUNDING if right else new <= old + ROUNDING for old, new in pairs
            )


def test_unknown_is_wide_and_never_zero() -> None:
    nothing = of(({}, []))
    assert nothing.overall.low > 0.1
    assert nothing.overall.high - nothing.overall.low > 0.3
    assert all(each.high - each.low > 0.5 for each in nothing.sections.values())


def test_what_was_tried_narrows() -> None:
    found = {slug: Shown(0.9, right=True) for slug in SLUGS}
    wide, narrow = of(({}, [])), of((found, []))
    assert narrow.overall.high - narrow.overall.low < wide.overall.high - wide.overall.low
    assert narrow.overall.low > 0.75


def test_missed_card_counts_no_more_than_an_unknown_one() -> None:
    slug = SLUGS[0]
    unknown = of(({}, []))
    read_only = of(({slug: Shown(1.0, right=False)}, []))
    assert read_only.overall.belief.mean == pytest.approx(unknown.overall.belief.mean)


def test_recall_bounds_are_those_of_the_logit_error() -> None:
    low, mean, high = recall_bounds(0.9, 0.6)
    assert (round(low, 3), mean, round(high, 3)) == (0.807, 0.9, 0.951)


def test_fitted_parameters_narrow() -> None:
    found = {slug: Shown(0.9, right=True) for slug in SLUGS}
    default = estimate(INTERVIEW, knows(found, [], MISFIT)).overall
    fitted = estimate(INTERVIEW, knows(found, [], 0.3)).overall
    assert fitted.low > default.low
    assert fitted.high < default.high


def test_shares_add_up_and_follow_weights() -> None:
    shares = INTERVIEW.shares
    assert sum(shares.values()) == pytest.approx(1)
    topics = {"topic-1": 0.0, "topic-2": 0.0}
    for question in INTERVIEW:
        topics[question.topic.partition("/")[2]] += question.share
    assert topics["topic-2"] > topics["topic-1"]


def test_level_shifts_what_is_asked() -> None:
    def senior_share(level: str) -> float:
        interview = small_interview(level)  # type: ignore[arg-type]
        return sum(each.share for each in interview if each.level == "senior")

    assert senior_share("junior") < senior_share("mid") < senior_share("senior")


def test_nothing_to_ask_is_no_forecast() -> None:
    nothing = estimate(make_interview([], "mid"), knows({}, []))
    assert nothing.overall.belief == (0, 0, 0)
