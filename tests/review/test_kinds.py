"""Each kind of card, answered: what is right, why each wrong thing is wrong, which grade."""

import httpx2
import pytest

from tests.review.asking import (
    CHOICE,
    DIFF,
    FIX,
    ORDER,
    OUTPUT,
    SHORT,
    SPOKEN,
    answer,
    back_of,
    get,
    refusal,
    send_answer,
)

KINDS = {
    "choice": CHOICE,
    "order": ORDER,
    "review": DIFF,
    "short": SHORT,
    "fix": FIX,
    "output": OUTPUT,
}
pytestmark = pytest.mark.usefixtures("warm")


async def test_choice_says_why_of_every_option(client: httpx2.AsyncClient) -> None:
    options = (await back_of(client, CHOICE))["options"]
    right = [each["id"] for each in options if each["right"]]
    wrong = next(each["id"] for each in options if not each["right"])
    read = await answer(client, CHOICE, options=right)
    assert (read["right"], read["proposed"], read["why"][:14]) == (True, 3, "Proposed: Good")
    assert {each["result"] for each in read["options"] if each["right"]} == {"right"}
    read = await answer(client, CHOICE, options=[wrong])
    results = {each["id"]: each["result"] for each in read["options"]}
    assert (read["right"], read["proposed"]) == (False, 1)
    assert results[wrong] == "wrong"
    assert all(results[each] == "missed" for each in right)
    assert all(each["why_html"] for each in read["options"])


async def test_order_moves_as_few_as_can_be(client: httpx2.AsyncClient) -> None:
    order = (await back_of(client, ORDER))["order"]
    assert (await answer(client, ORDER, order=order))["right"] is True
    last_first = [order[-1], *order[:-1]]
    read = await answer(client, ORDER, order=last_first)
    out = [step for step in read["order"] if not step["in_order"]]
    assert [(step["id"], step["place"], step["said_place"]) for step in out] == [
        (order[-1], len(order), 1)
    ]
    assert read["why"] == "Proposed: Again, one step is out of place."


async def test_review_counts_fine_lines_against_one(client: httpx2.AsyncClient) -> None:
    card = await get(client, f"/api/cards/{DIFF}")
    explained = (await back_of(client, DIFF))["options"]
    defects = [each["id"] for each in explained if each["right"]]
    known = {each["id"] for each in explained}
    fine = next(line["id"] for line in card["lines"] if line["id"] and line["id"] not in known)
    assert (await answer(client, DIFF, lines=defects))["right"] is True
    read = await answer(client, DIFF, lines=[*defects, fine])
    assert (read["right"], read["why"]) == (False, "Proposed: Again, one fine line marked.")
    marked = next(each for each in read["options"] if each["id"] == fine)
    assert (marked["result"], marked["why_html"]) == ("wrong", "Nothing is wrong with this line.")
    read = await answer(client, DIFF, lines=defects[:1])
    assert "missed" in read["why"]


@pytest.mark.parametrize("dressed", ["{}", " {} ", "`{}`", "{}.", "“{}”", "{} or so"])
async def test_short_forgives_dress_alone(client: httpx2.AsyncClient, dressed: str) -> None:
    word = (await back_of(client, SHORT))["answers"][0]
    read = await answer(client, SHORT, text=dressed.format(word.upper()))
    assert read["right"] is (dressed != "{} or so")


async def test_fix_is_graded_by_the_judge(client: httpx2.AsyncClient) -> None:
    broken = (await get(client, f"/api/cards/{FIX}"))["source"]
    read = await answer(client, FIX, source=broken)
    assert (read["right"], read["report"]["verdict"]) == (False, "not_yet")
    assert [grade["allowed"] for grade in read["grades"]] == [True, False]
    fixed = broken.replace("def read_greeting()", "def read_greeting(s=Depends(get_settings))")
    fixed = fixed.replace("get_settings().name", "s.name").replace(
        "FastAPI\n", "Depends, FastAPI\n"
    )
    read = await answer(client, FIX, source=fixed)
    assert read["report"]["verdict"] == "passed", read["report"]["message"]
    assert (read["right"], read["why"][:36]) == (True, "Proposed: Good, passed in run 2. You")


async def test_spoken_is_scored_by_oneself(client: httpx2.AsyncClient) -> None:
    read = await answer(client, SPOKEN, text="One value for a request.")
    assert (read["right"], read["proposed"]) == (None, 3)
    assert read["said"]["text"] == "One value for a request."
    assert any(each.startswith("must:") for each in read["back"]["listen_for"])
    assert all(grade["allowed"] for grade in read["grades"])


@pytest.mark.parametrize("kind", KINDS)
async def test_not_knowing_proposes_again(client: httpx2.AsyncClient, kind: str) -> None:
    read = await answer(client, KINDS[kind], dont_know=True)
    assert (read["kind"], read["right"], read["proposed"]) == (kind, False, 1)
    assert read["why"] == "Proposed: Again, you did not know it."
    assert read["back"]["answer_html"]


@pytest.mark.parametrize("kind", KINDS)
async def test_answer_of_another_kind_is_refused(client: httpx2.AsyncClient, kind: str) -> None:
    other = {"text": "x"} if kind != "short" else {"options": ["x"]}
    assert refusal(await send_answer(client, KINDS[kind], **other)) == (422, "answer_kind")
    response = await client.post(
        f"/api/cards/{KINDS[kind]}/answers", json={"id": "7d0d5a2e-6b2c-4d53-9f31-6f9c2f1a7e11"}
    )
    assert refusal(response) == (422, "answer_kind")


@pytest.mark.parametrize(
    ("card", "given"),
    [
        (CHOICE, {"options": ["no-such"]}),
        (ORDER, {"order": ["no-such"]}),
        (DIFF, {"lines": ["line-9999"]}),
    ],
)
async def test_what_is_not_on_the_card_is_refused(
    client: httpx2.AsyncClient, card: str, given: dict[str, list[str]]
) -> None:
    assert refusal(await send_answer(client, card, **given)) == (422, "answer_choice_unknown")


async def test_known_key_needs_no_run(client: httpx2.AsyncClient) -> None:
    first = await answer(client, OUTPUT, parts={"output": "x"})
    second = await answer(client, OUTPUT, parts={"output": "[1, 2, 1]"})
    assert second["right"] is True
    assert second["evidence"] == first["evidence"]  # the run of the first, its time included
