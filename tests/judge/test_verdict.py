"""The order of the verdicts and their sentences."""

from dataclasses import replace

import pytest

from greenroom.judge import Verdict
from greenroom.judge.host.verdict import Facts, decide, message_for

CLEAN = Facts(passed=12, total=12)

# Each fact is added to those before it: the verdict is always the first that holds.
ORDER = [
    ({}, Verdict.PASSED),
    ({"passed": 9}, Verdict.NOT_YET),
    ({"ran_out_of_time": True}, Verdict.TIMED_OUT),
    ({"ended_early": True}, Verdict.CRASHED),
    ({"limit": "memory"}, Verdict.LIMIT_REACHED),
    ({"started": False}, Verdict.DID_NOT_START),
]


def test_first_that_holds_is_the_verdict() -> None:
    facts = CLEAN
    for added, verdict in ORDER:
        facts = replace(facts, **added)  # type: ignore[arg-type]
        assert decide(facts) is verdict


@pytest.mark.parametrize(("added", "verdict"), ORDER)
def test_each_fact_alone_decides(added: dict[str, object], verdict: Verdict) -> None:
    assert decide(replace(CLEAN, **added)) is verdict  # type: ignore[arg-type]


def test_messages_are_the_products_words() -> None:
    facts = Facts(passed=9, total=12, limit="memory")
    assert message_for(Verdict.NOT_YET, facts) == "Not yet, 9 of 12"
    assert message_for(Verdict.PASSED, CLEAN) == "Passed, 12 of 12"
    assert message_for(Verdict.LIMIT_REACHED, facts) == "Limit reached: memory"
    assert message_for(Verdict.DID_NOT_START, facts, detail="No app.") == (
        "App did not start. No app."
    )
    assert message_for(Verdict.NOT_GRADED, facts) == "Not graded, our fault: nothing counted"
