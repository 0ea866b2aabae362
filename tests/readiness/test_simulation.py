"""The simulation: known learners, the rows that are asked for, and the plan before the others."""

import pytest

from benchmarks.review_simulation import DAYS, WAYS, Outcome, deck, rows_of, simulate
from benchmarks.synthetic_learner import make_learner


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [simulate(seed) for seed in (1, 2)]


def test_rows_are_those_asked_for(outcomes: list[Outcome]) -> None:
    names = [row.name for row in rows_of(outcomes, quick=False)]
    recalls = [f"{way}.recall{end}" for way in WAYS for end in ("", ".low", ".high")]
    assert names == [*recalls, "range80.coverage"]


def test_plan_recalls_most(outcomes: list[Outcome]) -> None:
    for each in outcomes:
        assert max(each.recall, key=lambda way: each.recall[way]) == "plan"


def test_same_seed_is_the_same_learner(outcomes: list[Outcome]) -> None:
    assert simulate(1) == outcomes[0]


def test_learner_forgets_what_he_does_not_review() -> None:
    _, interview = deck()
    learner = make_learner(interview, 1)
    assert learner.score(interview, DAYS) < learner.score(interview, 0)
    card = next(slug for slug in interview.questions if slug not in learner.memories)
    assert learner.recall(card, 0) == 0
    assert learner.meet(card, 0) is False
    assert 0 < learner.recall(card, 10) < learner.recall(card, 1) < 1
