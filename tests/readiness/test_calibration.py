"""Calibration: what was predicted against what came."""

import pytest

from greenroom.readiness.calibration import brier_score, reliability
from greenroom.readiness.evidence import read_calibration

COIN = [(0.5, True), (0.5, False)] * 25


def test_brier_score_of_a_coin() -> None:
    assert brier_score(COIN) == pytest.approx(0.25)


def test_brier_score_of_the_right_word() -> None:
    assert brier_score([(1.0, True), (0.0, False)]) == 0


def test_bins_count_every_answer_once() -> None:
    pairs = [(place / 100, place % 2 == 0) for place in range(101)]
    bins = reliability(pairs)
    assert sum(each.answers for each in bins) == 101
    assert [each.low for each in bins] == [0.0, 0.5, 0.6, 0.7, 0.8, 0.9]
    assert bins[-1].answers == 11  # 1.0 belongs to the last


def test_before_fifty_it_says_how_many_are_missing() -> None:
    told = read_calibration(COIN[:49])
    assert (told.brier, told.bins, told.needed) == (None, [], 50)
    assert "1 more review" in told.message


def test_from_fifty_it_is_told() -> None:
    told = read_calibration(COIN)
    assert told.brier == 0.25
    assert [(each.predicted, each.actual, each.answers) for each in told.bins] == [(50, 50, 50)]
