"""Every fault of a content file is told with its line, its field and what was expected."""

from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.catalog.files.loader import load_content, read_content
from greenroom.catalog.files.problems import ContentError
from greenroom.judge.front_matter import Fault
from tests.catalog.conftest import TOPIC, Edit

Problems = Callable[[], list[Fault]]
BASKET = "cards/second-request-starts-empty.md"
KEY = "cards/what-is-in-the-key.md"
ORDER = "cards/yield-order-of-events.md"
FIX = "cards/calling-it-yourself.md"
REVIEW = "cards/review-a-faster-login.md"
SPOKEN = "cards/explain-dependency-caching.md"
LESSON = "lesson.md"
SHORT = "cards/websocket-messages.md"
EXAMPLE = "examples/one_value_per_request.py"
SCRIPT = "examples/per_process_cache.py"
PROOF = "proofs/websocket_once.py"
EXERCISE = "exercises/one-unit-of-work/exercise.md"
MISTAKE = "exercises/one-unit-of-work/mistakes/commits-in-finally/mistake.toml"

# File, what stands there, what is written instead, field, words of the sentence; and the line,
# where the fault is not told at the line of what was written.
FAULTS: list[tuple[str, str, str, str, str, int]] = [
    (BASKET, 'kind = "predict"', 'kind = "guess"', "kind", "one of predict, output, choice", 0),
    (BASKET, 'level = "junior"', 'level = "new"', "level", "'junior', 'mid' or 'senior'", 0),
    (BASKET, "weight = 5", "weight = 6", "weight", "less than or equal to 5", 0),
    (BASKET, "weight = 5", 'weight = "5"', "weight", "valid integer", 0),
    (BASKET, "weight = 5\n", "", "weight", "is missing", 2),
    (BASKET, "weight = 5", "colour = 1", "colour", "not known here; known are kind", 0),
    (BASKET, "weight = 5", "weight = = 5", "toml", "Invalid value", 0),
    (BASKET, 'ask = "body"', 'ask = "colour"', "ask", "status, body, events or header:NAME", 0),
    (BASKET, 'expect = \'{"added"', 'expect = \'{"added",', "expect", "expected JSON", 0),
    (BASKET, "expect = '{", "expect.x = '{", "expect", "JSON text for one part", 0),
    (BASKET, '["GET /basket",', '["FETCH /basket",', "requests.0", "METHOD /path", 0),
    (BASKET, '["one_value_per_request"]', '["gone"]', "proofs", "proofs/gone.py to exist", 0),
    (BASKET, "def open_basket()", "def open basket()", "python", "expected '('", 0),
    (BASKET, "## Answer", "## Reply", "sections", "a predict card has the sections", 0),
    (BASKET, "+++\n\n## Front", "\n\n## Front", "front matter", "between two +++ lines", 1),
    (BASKET, "\n```python", "\n```py", "Front", "one ```python fence, not 0", 24),
    (SPOKEN, "- must: one call", "- perhaps: one", "Listen for", "`- must: `", 0),
    (SPOKEN, "## Answer\n", "## Answer\n\na\nb\nc\nd\n", "Answer", "at most 5 lines, not 6", 0),
    (SPOKEN, 'listen = "For one', 'listens = "For one', "follow_ups.0.listens", "not known", 0),
    (SHORT, 'answers = ["1", "one", "once"]', "answers = []", "answers", "at least 1 item", 0),
    (KEY, "  > One dict", "  One dict", "Options", "> why", 0),
    (ORDER, "3. `audit", "4. `audit", "Steps", "expected `3. `", 0),
    (ORDER, "4. `endpoint runs`", "4. endpoint runs", "Steps", "event in backticks", 0),
    (FIX, "-def write_log() ->", "-def write() ->", "Fix", "once in the app, not 0", 0),
    (REVIEW, "  #@cached-user", "  #@cached", "Defects", "#@cached must be at one line", 0),
    (
        EXAMPLE,
        '# try: GET /product -> 200 {"price": 1',
        "# try: /product ->",
        "try",
        "GET /path",
        0,
    ),
    (SCRIPT, "# prints: settings made: test", "# try: GET / -> 200", "example", "either", 1),
    (PROOF, '"""A WebSocket', '"A" + """WebSocket', "docstring", "the claim", 1),
    (PROOF, "# breaks: yield next(numbers) => yield", "# breaks: yield", "breaks", "OLD =>", 0),
    (PROOF, "def take_number()", "def take number()", "python", "expected '('", 0),
    (EXERCISE, 'kind = "app"', 'kind = "game"', "kind", "app", 0),
    (EXERCISE, "3. When an order", "4. When an order", "task", "expected 3.", 0),
    (MISTAKE, '["refused_leaves_nothing"]', '["nothing"]', "fails", "not a check", 0),
    (MISTAKE, 'card = "yield-order', 'card = "gone', "card", "of this topic to exist", 0),
    (LESSON, 'title = "Dependency caching"', 'title = "Caching"', "title", "as in syllabus", 0),
    (LESSON, "minutes = 11", "minutes = 13", "minutes", "less than or equal to 12", 0),
    (LESSON, "injection/sub-dep", "injection/sup-dep", "prerequisites", "is not a topic", 0),
    (LESSON, "{{example per_process_cache}}", "{{example gone}}", "example", "gone.py", 0),
    (LESSON, "## What goes wrong", "## What breaks", "sections", "What goes wrong", 0),
    (LESSON, "```mermaid", "```python", "What goes wrong", "no Python fence", 0),
]


@pytest.mark.parametrize(("name", "old", "new", "field", "words", "line"), FAULTS)
def test_fault_is_told_with_its_place(
    topic: Path,
    edit: Edit,
    problems: Problems,
    name: str,
    old: str,
    new: str,
    field: str,
    words: str,
    line: int,
) -> None:
    edit(name, old, new)
    written = (topic / name).read_text().split(new)[0].count("\n") + 1 if new else 1
    found = [each for each in problems() if each.path == topic / name and each.field == field]
    assert found, [str(each) for each in problems()]
    assert words in found[0].sentence
    assert found[0].line == line or found[0].line == written, str(found[0])


def test_model_topic_has_no_fault(problems: Problems) -> None:
    assert problems() == []


def test_all_faults_are_told_at_once(root: Path, edit: Edit) -> None:
    edit(BASKET, "weight = 5", "weight = 9")
    edit(BASKET, 'level = "junior"', "level = 1")
    edit(KEY, 'kind = "choice"', 'kind = "guess"')
    with pytest.raises(ContentError) as caught:
        load_content([root])
    head, *lines = str(caught.value).splitlines()
    assert head == "the content has 3 faults:"
    assert [line.split(": ")[1] for line in lines] == ["level", "weight", "kind"]
    assert lines[0].startswith(f"{root / TOPIC / BASKET}:3: level: expected ")


def test_folder_without_topic_is_a_fault(root: Path, problems: Problems) -> None:
    (root / "04-dependency-injection" / "dependency-cashing").mkdir()
    (root / "12-extra").mkdir()
    assert sorted((each.path.name, each.field) for each in problems()) == [
        ("12-extra", "folder"),
        ("dependency-cashing", "folder"),
    ]


def test_topic_without_folder_is_not_written(root: Path) -> None:
    content = load_content([root])
    topics = [topic for section in content.sections for topic in section.topics]
    assert len(topics) == 76
    assert [topic.slug for topic in topics if topic.content] == [TOPIC]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cards/Wrong_Name.md", "kebab-case"),
        ("cards/notes.txt", "a .md file"),
        ("proofs/wrong-name.py", "snake_case"),
        ("card/one.md", "is not known here"),
    ],
)
def test_file_under_a_wrong_name_is_a_fault(
    topic: Path, problems: Problems, name: str, words: str
) -> None:
    (topic / name).parent.mkdir(exist_ok=True)
    (topic / name).write_text("text")
    assert any(words in each.sentence for each in problems())


def test_unnamed_proof_and_example_are_faults(topic: Path, problems: Problems) -> None:
    for kind in ("proofs", "examples"):
        source = next((topic / kind).glob("*.py")).read_text()
        (topic / kind / "unnamed.py").write_text(source)
    found = {each.path.parent.name: each.sentence for each in problems()}
    assert "to name this proof" in found["proofs"]
    assert "{{example unnamed}}" in found["examples"]


def test_slug_taken_twice_is_a_fault(root: Path, topic: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    folder = pack / "12-pack" / "caching"
    (folder.parent).mkdir(parents=True)
    (folder.parent / "section.md").write_text('+++\ntitle = "Pack"\n+++\n\nA pack.\n')
    topic_line = '{ slug = "caching", title = "Dependency caching", level = "mid", weight = 1 }'
    (pack / "syllabus.toml").write_text(
        f'[[sections]]\nslug = "12-pack"\ntitle = "Pack"\ntopics = [{topic_line}]\n'
    )
    folder.symlink_to(topic)
    _, problems = read_content([root, pack])
    taken = [each for each in problems.found if each.field == "slug"]
    assert {each.path.parent.name for each in taken} == {
        "one-lookup-per-request",
        "one-unit-of-work",
    }


def test_content_hash_follows_every_file(root: Path, edit: Edit) -> None:
    before = load_content([root]).content_hash
    assert load_content([root]).content_hash == before
    edit("exercises/one-unit-of-work/starter/main.py", "MOST_PER_ORDER = 10", "MOST_PER_ORDER = 9")
    assert load_content([root]).content_hash != before


def test_not_utf8_is_a_fault(topic: Path, problems: Problems) -> None:
    (topic / BASKET).write_bytes(b"+++\n\xff\n+++\n")
    assert any("UTF-8" in each.sentence for each in problems())
