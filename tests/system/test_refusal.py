"""Which wall may grade: the rule, and the words that name what is missing."""

import httpx2
import pytest

from greenroom.config import Settings
from greenroom.judge import Layer, SandboxStatus
from greenroom.system.service import grading_refusal, wall_in_words


@pytest.mark.parametrize(
    ("sandbox", "given", "refused"),
    [
        ("namespaces", {"host": "0.0.0.0"}, False),
        ("confined", {}, False),
        ("process", {}, False),
        ("confined", {"host": "0.0.0.0"}, True),
        ("confined", {"shape": "scaled_out"}, True),
        ("process", {"shape": "scaled_out", "sandbox": "confined"}, True),
        ("confined", {"host": "0.0.0.0", "sandbox": "confined"}, False),
    ],
)
def test_weak_wall_needs_the_operators_word(
    sandbox: str, given: dict[str, str], refused: bool
) -> None:
    settings = Settings(_env_file=None, **given)  # type: ignore[arg-type]
    refusal = grading_refusal(settings, sandbox)
    assert (refusal is not None) == refused
    if refusal:
        assert f"GREENROOM_SANDBOX={sandbox}" in refusal


def test_words_name_the_wall_and_the_remedy() -> None:
    missing = Layer("user namespaces", present=False, detail="refused", remedy="Allow them.")
    statuses = [SandboxStatus("namespaces", works=False, layers=[missing])]
    words = wall_in_words(statuses, "confined", None)
    assert "`confined`" in words
    assert "Allow them." in words
    assert wall_in_words(statuses, "confined", "Grading is off.") == "Grading is off."


async def test_page_is_not_told_where_programs_lie(client: httpx2.AsyncClient) -> None:
    system = (await client.get("/api/system")).json()
    details = [layer["detail"] for layer in system["sandbox"]["layers"]]
    assert details
    assert [detail for detail in details if "(/" in detail] == []
