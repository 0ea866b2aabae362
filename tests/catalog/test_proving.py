"""Content check sees each thing that does not hold: a broken copy of the model topic fails."""

from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from greenroom.catalog.files.loader import load_content
from greenroom.catalog.files.programs import Proof
from greenroom.catalog.model import Topic, TopicContent, TopicExercise
from greenroom.catalog.proving.bench import Bench
from greenroom.catalog.proving.cards import prove_card
from greenroom.catalog.proving.examples import prove_example
from greenroom.catalog.proving.exercises import ExerciseOptions, prove_exercise
from greenroom.catalog.proving.failure import Failure
from greenroom.catalog.proving.proofs import run_mutation, run_proof
from greenroom.catalog.proving.rules import check_rules, check_titles
from greenroom.catalog.scaffold import new_exercise
from greenroom.judge import Judge, load_exercise
from tests.catalog.conftest import TOPIC, Edit
from tests.conftest import strongest_sandbox
from tests.judge.page_exercise import IMPORTS, LATER, write_exercise

UNIT = "exercises/one-unit-of-work"
Read = Callable[[], tuple[Topic, TopicContent]]


@pytest.fixture(scope="module")
async def bench() -> AsyncIterator[Bench]:
    async with Judge(strongest_sandbox()) as judge:
        yield Bench(judge, 2)


@pytest.fixture
def read(root: Path) -> Read:
    def find() -> tuple[Topic, TopicContent]:
        content = load_content([root])
        topics = (topic for section in content.sections for topic in section.topics)
        topic = next(topic for topic in topics if topic.slug == TOPIC)
        assert topic.content
        return topic, topic.content

    return find


async def prove_proof(bench: Bench, proof: Proof) -> list[Failure]:
    run, failures = await run_proof(bench, TOPIC, proof)
    assert run.holds is (failures == [])
    return failures


async def prove(bench: Bench, content: TopicContent, name: str) -> list[Failure]:
    """What a file of the topic is checked for."""
    kind, stem = name.split("/")[0], Path(name).stem
    if kind == "cards":
        card = next(card for card in content.cards if card.name == stem)
        proofs = {
            each: (await run_proof(bench, TOPIC, content.proofs[each]))[0] for each in card.proofs
        }
        return await prove_card(bench, card, proofs)
    if kind == "proofs":
        return await prove_proof(bench, content.proofs[stem])
    return await prove_example(bench, TOPIC, content.examples[stem])


# file, what stands there, what is written instead, words of the sentence, expected, got
WRONG = [
    (
        "cards/uncached-still-writes.md", "expect = '[1, 1, 2, 1]'", "expect = '[1, 2, 2, 1]'",
        "the app does not answer as the card says", "[1, 2, 2, 1]", "the same in 3 of 3 runs",
    ),
    (
        "cards/one-fake-for-two.md", 'expect = "[1, 2, 1]"', 'expect = "[1, 2, 3]"',
        "the script does not print as the card says", "[1, 2, 3]", "[1, 2, 1]",
    ),
    (
        "cards/uncached-still-writes.md", "tickets = count(1)", "tickets = counter(1)",
        "The app does not start", "a run to its end", "NameError",
    ),
    (
        "cards/lru-cache-on-async-def.md", "print([", "raise SystemExit(3)\nprint([",
        "exit status 3", "a run to its end", "no answer",
    ),
    (
        "cards/yield-order-of-events.md", "5. `response sent`\n6. `unit committed`",
        "5. `unit committed`\n6. `response sent`",
        "does not print `unit committed` at this place", "runs > unit committed >",
        "runs > response sent > unit committed",
    ),
    (
        "cards/yield-order-of-events.md", "4. `endpoint runs`", "4. `endpoint starts`",
        "does not print `endpoint starts`", "made > endpoint starts", "audit log made > response",
    ),
    (
        "cards/override-is-ignored.md", 'json={"text": "Hello from test"}',
        'json={"text": "Hello from production"}',
        "the app of the front does not fail the check", "not_yet", "",
    ),
    (
        "cards/override-is-ignored.md", "Hello from {settings.name}", "Hello by {settings.name}",
        "the patched app does not pass the check", "passed", "Hello by test",
    ),
    (
        "proofs/websocket_once.py", "assert second == [[2, 2]]", "assert second == [[2, 3]]",
        "the proof does not hold", "exit status 0", "AssertionError",
    ),
    (
        "proofs/websocket_once.py", 'print("first', 'import time; time.sleep(2.1)\nprint("first',
        "the proof is slow", "less than 2 s", "2.",
    ),
    (
        "examples/one_value_per_request.py", '"stock": 1, "end', '"stock": 2, "end',
        "GET /product answers something else", '200 {"price": 1, "stock": 2', '"stock":1',
    ),
    (
        "examples/per_process_cache.py", "# prints: settings made: test",
        "# prints: settings: test",
        "the script prints something else", "settings: test", "settings made: test",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "words", "expected", "got"), WRONG)
async def test_wrong_claim_fails(
    bench: Bench,
    read: Read,
    edit: Edit,
    name: str,
    old: str,
    new: str,
    words: str,
    expected: str,
    got: str,
) -> None:
    edit(name, old, new)
    _, content = read()
    failures = await prove(bench, content, name)
    (failure,) = [each for each in failures if words in each.sentence]
    assert failure.path == content.folder / name
    assert expected in (failure.expected or "")
    assert got in (failure.got or "")
    assert failure.correct


async def test_failure_names_the_line_and_the_side(bench: Bench, read: Read, edit: Edit) -> None:
    edit("cards/uncached-still-writes.md", "'[1, 1, 2, 1]'", "'[1, 2, 2, 1]'")
    _, content = read()
    (failure,) = await prove(bench, content, "cards/uncached-still-writes.md")
    assert failure.line == 9
    assert "proofs/use_cache_false.py. Correct the card, not the proof" in (failure.correct or "")


MUTATIONS = [
    ("yield next(numbers) => yield  next(numbers)", "stays green", "red", "green"),
    (
        "yield next(numbers) => yield nothing",
        "dies of something else",
        "AssertionError",
        "NameError",
    ),
    ("yield next(numbers) => yield )", "cannot be made", "Python", "unmatched"),
    ("await websocket => await", "cannot be made", "exactly once", "3 times"),
    ("second == [[2, 2]] => second == [[2, 3]]", "cannot be made", "asserts nothing", "assert"),
]


@pytest.mark.parametrize(("line", "words", "expected", "got"), MUTATIONS)
async def test_mutation_that_proves_nothing_fails(
    bench: Bench, read: Read, edit: Edit, line: str, words: str, expected: str, got: str
) -> None:
    edit(
        "proofs/websocket_once.py", "# breaks: yield next(numbers) => yield 1", f"# breaks: {line}"
    )
    proof = read()[1].proofs["websocket_once"]
    (failure,) = await run_mutation(bench, TOPIC, proof, mutation=proof.mutations[1])
    assert failure.line == 11
    assert words in failure.sentence
    assert expected in (failure.expected or "")
    assert got in (failure.got or "")


async def test_mutation_that_breaks_the_claim_is_red(bench: Bench, read: Read) -> None:
    proof = read()[1].proofs["websocket_once"]
    for mutation in proof.mutations:
        assert await run_mutation(bench, TOPIC, proof, mutation=mutation) == []


def _exercise(bench: Bench, read: Read, **options: Any) -> Coroutine[Any, Any, list[Failure]]:
    """One unit of work, proven."""
    entry = next(e for e in read()[1].exercises if e.exercise.name == "one-unit-of-work")
    return prove_exercise(
        bench, entry, ExerciseOptions(**{"repeat": 2, **options}), tell=lambda _: None
    )


async def test_exercise_of_the_model_topic_holds(bench: Bench, read: Read) -> None:
    assert await _exercise(bench, read) == []


async def test_begun_exercise_in_writing_tests_holds_but_for_its_words(
    bench: Bench, root: Path, topic: Path
) -> None:
    new_exercise(root, f"{TOPIC}/begun", "tests")
    found = load_exercise(topic / "exercises" / "begun")
    entry = TopicExercise(found, TOPIC, topic / "exercises" / "begun")
    options = ExerciseOptions(repeat=2, record=True)
    assert await prove_exercise(bench, entry, options, tell=lambda _: None) == []


async def test_wrong_solution_fails(bench: Bench, read: Read, edit: Edit) -> None:
    edit(f"{UNIT}/solutions/idiomatic/main.py", "        unit.commit()\n", "")
    (failure,) = await _exercise(bench, read)
    assert failure.path.parts[-3:] == ("solutions", "idiomatic", "main.py")
    assert "fails 3 of 3 times" in failure.sentence
    assert "one_unit: needed" in (failure.got or "")


async def test_starter_that_passes_all_fails(bench: Bench, read: Read, topic: Path) -> None:
    solution = (topic / UNIT / "solutions" / "idiomatic" / "main.py").read_text()
    (topic / UNIT / "starter" / "main.py").write_text(solution)
    (failure,) = [each for each in await _exercise(bench, read) if "starter" in each.path.parts]
    assert "not a start" in failure.sentence
    assert "passed" in (failure.got or "")


async def test_starter_without_visible_failure_fails(bench: Bench, read: Read, topic: Path) -> None:
    checks = topic / UNIT / "checks.py"
    checks.write_text(checks.read_text().replace(", visible=True", ""))
    (failure,) = await _exercise(bench, read)
    assert failure.sentence == "the starter fails no visible check"


async def test_mistake_that_fails_other_checks_fails(bench: Bench, read: Read, edit: Edit) -> None:
    name = f"{UNIT}/mistakes/commits-in-finally/mistake.toml"
    edit(name, '["refused_leaves_nothing"]', '["one_unit"]')
    (failure,) = await _exercise(bench, read)
    assert (failure.line, failure.expected, failure.got) == (
        2,
        "one_unit",
        "refused_leaves_nothing",
    )


async def test_two_mistakes_with_one_pattern_fail(bench: Bench, read: Read, topic: Path) -> None:
    mistakes = topic / UNIT / "mistakes"
    for name in ("main.py", "mistake.toml", "pattern.json"):
        (mistakes / "zz-twin").mkdir(exist_ok=True)
        (mistakes / "zz-twin" / name).write_text(
            (mistakes / "commits-in-finally" / name).read_text()
        )
    failures = await _exercise(bench, read)
    assert {each.sentence for each in failures} == {
        "it cannot be told from the mistake commits-in-finally",
        "the mistake is not diagnosed as itself",
    }


async def test_check_that_no_mistake_fails_fails(bench: Bench, read: Read, topic: Path) -> None:
    for name in ("opens-one-for-every-route",):
        for path in (topic / UNIT / "mistakes" / name).iterdir():
            path.unlink()
        (topic / UNIT / "mistakes" / name).rmdir()
    (failure,) = await _exercise(bench, read)
    assert "no mistake fails health_opens_nothing" in failure.sentence
    assert failure.path.read_text().splitlines()[failure.line - 1].startswith("async def health")


MISTAKE = """title = "One page"
fails = ["other-default"]
card = "card"

[explanation]
looks_right = "a"
happens = "b"
see = "c"
say = "d"
"""


async def test_mutant_that_every_mistake_notices_fails(bench: Bench, tmp_path: Path) -> None:
    mistake = write_exercise(tmp_path) / "mistakes" / "one-page"
    mistake.mkdir(parents=True)
    (mistake / "mistake.toml").write_text(MISTAKE)
    (mistake / "pattern.json").write_text('{"other-default": "needed"}')
    (mistake / "test_app.py").write_text(IMPORTS + LATER)
    entry = TopicExercise(load_exercise(tmp_path), TOPIC, tmp_path)
    (failure,) = await prove_exercise(bench, entry, ExerciseOptions(2), tell=lambda _: None)
    assert failure.path == tmp_path / "mutants" / "one-late" / "mutant.toml"
    assert failure.sentence.startswith("no mistake fails one-late")


async def test_stale_pattern_fails_and_record_mends_it(
    bench: Bench, read: Read, topic: Path
) -> None:
    pattern = topic / UNIT / "mistakes" / "commits-in-finally" / "pattern.json"
    right = pattern.read_text()
    pattern.write_text('{"own_unit": "status"}')
    (failure,) = await _exercise(bench, read)
    assert failure.path == pattern
    assert "recorded pattern" in failure.sentence
    pattern.unlink()
    (failure,) = await _exercise(bench, read)
    assert failure.got == "no pattern.json"
    assert await _exercise(bench, read, record=True) == []
    assert pattern.read_text() == right


RULES = [
    ("lesson.md", '"greenroom.db:SessionDep"', '"greenroom.db:Gone"', "in_greenroom", 12),
    (
        "lesson.md",
        "docs = [",
        'docs = [\n  "WRITE: a page",',
        "still to be written, 1 of WRITE:, the first: a page",
        14,
    ),
    (f"{UNIT}/hints.md", "## What to use", "## Use this", "the three steps", 1),
    (f"{UNIT}/checks.py", "task=5", "task=4", "sentence 5 has no check", 1),
    (
        f"{UNIT}/starter/ledger.py",
        '"""Lines that are',
        f'"""{"x" * 100} Lines that are',
        "columns",
        12,
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "words", "line"), RULES)
def test_broken_rule_fails(
    read: Read, edit: Edit, name: str, old: str, new: str, words: str, line: int
) -> None:
    topic, content = read()
    assert check_rules(topic, content) == []
    edit(name, old, new)
    (failure,) = check_rules(*read())
    assert words in failure.sentence
    assert (failure.path, failure.line) == (content.folder / name, line)


def test_right_option_found_by_length_fails(read: Read, topic: Path) -> None:
    for path in (topic / "cards").glob("*.md"):
        text = path.read_text()
        if 'kind = "choice"' in text:
            path.write_text(text.replace("- [x] ", f"- [x] {'very ' * 20}"))
    (failure,) = check_rules(*read())
    assert "the right option is the longest in 4 of 4 choice cards" in failure.sentence


def test_topic_that_is_not_whole_fails(read: Read, topic: Path) -> None:
    for path in (topic / UNIT / "mistakes").iterdir():
        if path.name > "closes-only-on-success":
            for file in path.iterdir():
                file.unlink()
            path.rmdir()
    failures = check_rules(*read())
    assert [(each.sentence, each.got) for each in failures] == [
        ("the exercise has too few mistakes", "3")
    ]


def test_two_cards_of_one_title_fail(read: Read, topic: Path) -> None:
    for name, title in (("lru-cache-on-async-def", "Twice"), ("one-fake-for-two", "Twice")):
        path = topic / "cards" / f"{name}.md"
        lines = [line for line in path.read_text().splitlines() if not line.startswith("title = ")]
        path.write_text("\n".join([lines[0], f'title = "{title}"', *lines[1:]]) + "\n")
    failures = list(check_titles(read()[1].cards))
    assert [(failure.path.stem, failure.got) for failure in failures] == [
        ("one-fake-for-two", "Twice")
    ]
    assert failures[0].sentence.endswith("dependency-caching/lru-cache-on-async-def")
