"""The catalog over HTTP: pages from memory, and nothing that gives an answer away."""

import json

import httpx2
import pytest

from greenroom.catalog.schemas import CardRead

TOPIC = "04-dependency-injection/dependency-caching"
CARDS = f"/api/cards/{TOPIC}"


async def get(client: httpx2.AsyncClient, path: str) -> dict[str, object]:
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


async def test_syllabus_lists_what_is_not_written(client: httpx2.AsyncClient) -> None:
    syllabus = (await client.get("/api/syllabus")).json()
    topics = [topic for section in syllabus["sections"] for topic in section["topics"]]
    assert (len(syllabus["sections"]), len(topics)) == (11, 76)
    by_slug = {topic["slug"]: topic for topic in topics}
    assert by_slug[TOPIC]["available"] is True
    assert by_slug[TOPIC]["cards"] == 18
    assert [each["slug"] for each in by_slug[TOPIC]["exercises"]] == [
        "one-lookup-per-request",
        "one-unit-of-work",
    ]
    assert by_slug["09-performance/caching-strategies"]["available"] is False


async def test_topic_is_a_lesson_in_blocks(client: httpx2.AsyncClient) -> None:
    topic = (await client.get(f"/api/topics/{TOPIC}")).json()
    assert [block["kind"] for block in topic["blocks"]] == [
        "html", "example", "html",  # What it is
        "html", "example",  # How it works inside
        "html", "diagram", "html", "example", "html", "example", "html",  # What goes wrong
        "html", "html",
    ]  # fmt: skip
    example = topic["blocks"][1]
    assert (example["name"], example["runs_as"]) == ("one_value_per_request", "app")
    assert example["tries"][0]["expect"] == '{"price": 1, "stock": 1, "endpoint": 1}'
    assert example["html"].startswith('<span class="ln" data-n="1"><span class="s">"""Four')
    assert topic["contents"][0] == {"id": "what-it-is", "title": "What it is"}
    assert '<h2 id="what-it-is">What it is</h2>' in topic["blocks"][0]["html"]
    assert topic["in_greenroom"][0]["file"] == "src/greenroom/db.py"
    assert topic["number"] == 4


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("/api/topics/04-dependency-injection/gone", "topic_not_found", "There is no topic"),
        ("/api/topics/09-performance/caching-strategies", "topic_not_written", "not written yet"),
        (f"{CARDS}/gone", "card_not_found", "There is no card"),
        (f"{CARDS}/gone/back", "card_not_found", "There is no card"),
        ("/api/exercises/gone", "exercise_not_found", "There is no exercise"),
    ],
)
async def test_unknown_name_is_404(
    client: httpx2.AsyncClient, path: str, code: str, words: str
) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, code)
    assert words in answer.json()["detail"]


async def test_page_is_not_sent_twice(client: httpx2.AsyncClient) -> None:
    first = await client.get(f"/api/topics/{TOPIC}")
    again = await client.get(
        f"/api/topics/{TOPIC}", headers={"If-None-Match": f"W/{first.headers['etag']}"}
    )
    assert (again.status_code, again.content) == (304, b"")
    other = await client.get("/api/syllabus", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


async def test_predict_card_does_not_hold_its_key(client: httpx2.AsyncClient) -> None:
    front = await get(client, f"{CARDS}/uncached-still-writes")
    assert front["requests"] == [{"method": "GET", "path": "/tickets", "headers": {}, "body": None}]
    assert "[1, 1, 2, 1]" not in json.dumps(front)
    back = await get(client, f"{CARDS}/uncached-still-writes/back")
    assert back["expect"] == "[1, 1, 2, 1]"


async def test_choice_card_does_not_mark_its_options(client: httpx2.AsyncClient) -> None:
    front = CardRead.model_validate(await get(client, f"{CARDS}/what-is-in-the-key"))
    back = (await client.get(f"{CARDS}/what-is-in-the-key/back")).json()
    assert front.several
    right = {option["id"] for option in back["options"] if option["right"]}
    assert len(right) == 2
    assert {option.id for option in front.options} == {o["id"] for o in back["options"]}
    assert "third part of the key" not in front.model_dump_json()


async def test_order_card_is_shuffled(client: httpx2.AsyncClient) -> None:
    front = CardRead.model_validate(await get(client, f"{CARDS}/yield-order-of-events"))
    back = await get(client, f"{CARDS}/yield-order-of-events/back")
    ids = [option.id for option in front.options]
    assert ids != back["order"]
    assert sorted(ids) == sorted(back["order"])  # type: ignore[call-overload]


async def test_review_card_hides_which_lines_are_marked(client: httpx2.AsyncClient) -> None:
    front = CardRead.model_validate(await get(client, f"{CARDS}/review-a-faster-login"))
    back = (await client.get(f"{CARDS}/review-a-faster-login/back")).json()
    added = [line.id for line in front.lines if line.sign == "+" and line.html]
    assert None not in added
    assert "second-session" not in front.model_dump_json()
    marked = {option["id"]: option["right"] for option in back["options"]}
    assert set(marked) < set(added)
    assert sorted(marked.values()) == [False, False, True, True, True]


async def test_html_of_an_author_is_text(client: httpx2.AsyncClient) -> None:
    for card in (await get(client, f"/api/topics/{TOPIC}"))["cards"]:  # type: ignore[attr-defined]
        front = CardRead.model_validate(await get(client, f"/api/cards/{card['slug']}"))
        assert "<script" not in front.front_html


async def test_sample_cards_go_round(client: httpx2.AsyncClient) -> None:
    first = CardRead.model_validate(await get(client, "/api/cards/sample"))
    seen, card = [first.slug], first
    while True:
        card = CardRead.model_validate(await get(client, f"/api/cards/sample?after={card.slug}"))
        assert card.kind == "predict"
        if card.slug == first.slug:
            break
        seen.append(card.slug)
    assert len(seen) == len(set(seen)) >= 3


async def test_exercise_has_no_help_in_it(client: httpx2.AsyncClient) -> None:
    exercise = await get(client, "/api/exercises/one-unit-of-work")
    assert exercise["hint_titles"] == ["Where to look", "What to use", "Nearly there"]
    assert exercise["solution_titles"][0] == "idiomatic"  # type: ignore[index]
    files = {file["path"]: file["read_only"] for file in exercise["files"]}  # type: ignore[attr-defined]
    assert files == {"main.py": False, "ledger.py": True}
    assert "get_unit" not in json.dumps(exercise)
    sentences = exercise["sentences"]
    assert [each["number"] for each in sentences] == [1, 2, 3, 4, 5]  # type: ignore[attr-defined]
