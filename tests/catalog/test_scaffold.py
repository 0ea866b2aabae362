"""What `greenroom content new` makes is whole in shape, and refused until it is written."""

import re
from pathlib import Path
from typing import get_args

import pytest

from greenroom.catalog.files.loader import load_content
from greenroom.catalog.files.problems import ContentError
from greenroom.catalog.proving.rules import check_rules
from greenroom.catalog.scaffold import (
    ScaffoldError,
    new_card,
    new_exercise,
    new_section,
    new_topic,
)
from greenroom.catalog.schemas import CardKind, ExerciseKind

NEW = "12-extra/tooling"


@pytest.fixture
def begun(root: Path) -> Path:
    """A root with a new section and a new topic in it."""
    new_section(root, "12-extra", "Extra things")
    new_topic(root, NEW, title="Tooling", level="mid", weight=2)
    return root


def test_all_that_is_begun_can_be_loaded(begun: Path) -> None:
    for kind in get_args(CardKind):
        new_card(begun, f"{NEW}/a-{kind}", kind)
    for exercise_kind in get_args(ExerciseKind):
        new_exercise(begun, f"{NEW}/an-{exercise_kind}-exercise", exercise_kind)
    topic = load_content([begun]).sections[-1].topics[-1]
    assert (topic.slug, topic.title, topic.weight) == (NEW, "Tooling", 2)
    assert topic.content
    assert len(topic.content.cards) == 8
    unwritten = {
        failure.path
        for failure in check_rules(topic, topic.content)
        if "still to be written" in failure.sentence
    }
    files = {path for path in topic.content.folder.rglob("*") if path.is_file()}
    programs = {path for path in files if path.name in {"main.py", "test_app.py"}}
    assert unwritten == files - programs


def test_topic_of_the_syllabus_needs_no_title(root: Path) -> None:
    before = (root / "syllabus.toml").read_text()
    (root / "03-validation").mkdir()
    (root / "03-validation" / "section.md").write_text(
        '+++\ntitle = "Validation and serialization"\n+++\n\nText.\n'
    )
    new_topic(root, "03-validation/nested-models", title=None, level="senior", weight=1)
    assert (root / "syllabus.toml").read_text() == before
    lesson = (root / "03-validation" / "nested-models" / "lesson.md").read_text()
    assert 'title = "Nested models"\nlevel = "junior"' in lesson
    load_content([root])


def test_comments_of_the_syllabus_stay(begun: Path) -> None:
    text = (begun / "syllabus.toml").read_text()
    assert text.startswith("# Order, titles, level and weight")
    assert text.endswith(
        '  { slug = "tooling", title = "Tooling", level = "mid", weight = 2 },\n]\n'
    )


def test_what_is_there_is_never_overwritten(begun: Path) -> None:
    with pytest.raises(ScaffoldError, match="is there already"):
        new_topic(begun, NEW, title="Tooling", level="mid", weight=2)
    with pytest.raises(ScaffoldError, match="is in syllabus"):
        new_section(begun, "12-extra", "Extra")


@pytest.mark.parametrize(
    ("begin", "words"),
    [
        (lambda root: new_section(root, "extra", "Extra"), "named like 12-observability"),
        (lambda root: new_topic(root, "99-x/y", title="Y", level="mid", weight=1), "not a section"),
        (lambda root: new_topic(root, "12-extra/y", title=None, level="mid", weight=1), "--title"),
        (lambda root: new_card(root, "12-extra/a-card", "predict"), "Expected section/topic/name"),
        (lambda root: new_card(root, f"{NEW}/A_Card", "predict"), "kebab-case"),
        (lambda root: new_card(root, "12-extra/gone/a-card", "predict"), "has no folder"),
        (lambda root: new_exercise(root, f"{NEW}/an-exercise", "app"), "has no card yet"),
    ],
)
def test_what_cannot_be_begun_is_said(begun: Path, begin: object, words: str) -> None:
    assert callable(begin)
    with pytest.raises(ScaffoldError, match=re.escape(words)):
        begin(begun)


def test_malformed_syllabus_is_said(begun: Path) -> None:
    (begun / "syllabus.toml").write_text("sections = 1")
    with pytest.raises(ContentError, match="sections"):
        new_section(begun, "13-more", "More")
