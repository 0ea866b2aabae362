"""The abilities of sections: the posterior against the sum over everything that it may be."""

import math
from itertools import product

import pytest

from greenroom.readiness.ability import (
    LATTICE,
    OWN_DEVIATION,
    SHARED_DEVIATION,
    Cold,
    abilities,
    right_chance,
)

ANSWERS = [
    Cold("first", "senior", right=True, guess=0.25),
    Cold("first", "mid", right=True),
    Cold("second", "junior", right=False),
]


def normal(value: float, deviation: float) -> float:
    return math.exp(-0.5 * (value / deviation) ** 2)


def likelihood(section: str, ability: float) -> float:
    found = 1.0
    for answer in ANSWERS:
        if answer.section == section:
            chance = right_chance(ability, answer.level, answer.guess)
            found *= chance if answer.right else 1 - chance
    return found


def expected_mean(section: str) -> float:
    """By the definition: over the shared part and both sections at once."""
    own = {
        shared: sum(normal(each - shared, OWN_DEVIATION) for each in LATTICE) for shared in LATTICE
    }
    total = mean = 0.0
    for shared, first, second in product(LATTICE, repeat=3):
        weight = (
            normal(shared, SHARED_DEVIATION)
            * normal(first - shared, OWN_DEVIATION)
            * normal(second - shared, OWN_DEVIATION)
            / own[shared] ** 2
            * likelihood("first", first)
            * likelihood("second", second)
        )
        total += weight
        mean += weight * (first if section == "first" else second)
    return mean / total


@pytest.mark.parametrize("section", ["first", "second"])
def test_posterior_is_that_of_the_model(section: str) -> None:
    found = abilities(["first", "second"], ANSWERS)[section]
    assert found.mean == pytest.approx(expected_mean(section))


def test_section_that_was_not_asked_follows_the_others() -> None:
    found = abilities(["first", "second", "third"], ANSWERS[:2])
    assert 0 < found["third"].mean < found["first"].mean
    assert found["third"].variance > found["first"].variance


def test_nothing_known_is_even_odds() -> None:
    low, mean, high = abilities(["first"], [])["first"].cold["mid"]
    assert mean == pytest.approx(0.5)
    assert (round(low, 2), round(high, 2)) == (0.17, 0.83)


def test_answers_of_unknown_sections_are_left_out() -> None:
    assert abilities(["third"], ANSWERS)["third"].mean == pytest.approx(0, abs=1e-9)


def test_guess_lessens_what_a_right_answer_says() -> None:
    sure = abilities(["first"], [Cold("first", "mid", right=True)])["first"]
    lucky = abilities(["first"], [Cold("first", "mid", right=True, guess=0.5)])["first"]
    assert 0 < lucky.mean < sure.mean
