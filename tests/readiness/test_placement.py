"""Which card a placement asks, and when it ends."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.readiness.ability import Cold
from greenroom.readiness.placement import LEAST, MOST, Askable, choose_next
from tests.readiness.interviews import INTERVIEW, SECTIONS

ASKABLE = [Askable(each, 0.0) for each in INTERVIEW if each.kind == "card"]


def play(answers: list[bool], askable: list[Askable] = ASKABLE) -> list[Askable]:
    """The cards asked of somebody who answers so; after the last answer always as then."""
    asked: list[Askable] = []
    told: list[Cold] = []
    while chosen := choose_next(
        INTERVIEW, askable, asked=[each.question.slug for each in asked], answers=told
    ):
        right = answers[min(len(asked), len(answers) - 1)]
        asked.append(chosen)
        told.append(Cold(chosen.question.section, chosen.question.level, right, chosen.guess))
    return asked


@settings(max_examples=25, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_asks_eight_to_twelve_and_none_twice(answers: list[bool]) -> None:
    asked = [each.question.slug for each in play(answers)]
    assert 8 <= len(asked) <= 12
    assert len(set(asked)) == len(asked)


def test_goes_over_all_sections_and_topics() -> None:
    asked = play([True, False])
    assert {each.question.section for each in asked} == set(SECTIONS)
    topics = Counter(each.question.topic for each in asked[:6])
    assert set(topics.values()) == {1}


def test_asks_harder_after_right_and_easier_after_wrong() -> None:
    assert Counter(each.question.level for each in play([True]))["senior"] > LEAST / 2
    assert Counter(each.question.level for each in play([False]))["junior"] > LEAST / 2


def test_ends_early_for_whom_more_says_little() -> None:
    sure, mixed = play([True]), play([True, False] * 6)
    assert len(sure) < len(mixed) <= MOST


def test_asks_only_where_there_is_content() -> None:
    few = [each for each in ASKABLE if each.question.section == SECTIONS[1]][:5]
    assert {each.question.slug for each in play([True], few)} == {e.question.slug for e in few}


def test_nothing_to_ask_asks_nothing() -> None:
    assert choose_next(INTERVIEW, [], asked=[], answers=[]) is None


def test_prefers_what_cannot_be_guessed() -> None:
    one, other = ASKABLE[0].question, ASKABLE[0].question
    guessed, typed = Askable(one, 0.5), Askable(other, 0.0)
    assert choose_next(INTERVIEW, [guessed, typed], asked=[], answers=[]) == typed


@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_known_of_a_section_is_asked_less(section: str) -> None:
    told = [Cold(section, "mid", right) for right in (True, False) * 10]
    chosen = choose_next(INTERVIEW, ASKABLE, asked=[], answers=told)
    assert chosen is not None
    assert chosen.question.section != section
