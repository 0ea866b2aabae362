"""Fits FSRS's parameters to reviews. A program of its own: fitting holds the interpreter, and the
server's event loop must not wait for it. JSON in on stdin, JSON out on stdout."""

import json
import sys
from collections.abc import Sequence
from typing import TypedDict

from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

History = Sequence[tuple[int, int]]  # grade and days since the one before, the first with 0


class Given(TypedDict):
    parameters: list[float]  # those in force
    histories: list[list[tuple[int, int]]]


class Fitted(TypedDict):
    parameters: list[float]
    log_loss_before: float
    log_loss_after: float


def items_of(histories: Sequence[History]) -> list[FSRSItem]:
    """Each review on a later day than the one before it is something that was forecast."""
    items = []
    for history in histories:
        reviews = [FSRSReview(grade, days) for grade, days in history]
        items += [
            FSRSItem(reviews[:end]) for end in range(2, len(reviews) + 1) if history[end - 1][1] > 0
        ]
    return items


def fit(given: Given) -> Fitted:
    """Raises ValueError where there is too little to fit."""
    items = items_of(given["histories"])
    before = FSRS(given["parameters"])
    parameters = before.compute_parameters(items)
    return Fitted(
        parameters=parameters,
        log_loss_before=before.evaluate(items).log_loss,
        log_loss_after=FSRS(parameters).evaluate(items).log_loss,
    )


if __name__ == "__main__":
    json.dump(fit(json.load(sys.stdin)), sys.stdout)
