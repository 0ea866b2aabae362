"""All content of the repository loads, and keeps the rules that need no run.

What needs runs is `greenroom content check`, which `make content` and CI run whole.
"""

from functools import cache
from pathlib import Path

import pytest

from greenroom.catalog.files.loader import load_content
from greenroom.catalog.model import Content, Topic
from greenroom.catalog.proving.rules import check_rules

CONTENT = Path(__file__).parents[2] / "content"


@cache
def loaded() -> Content:
    return load_content([CONTENT])


def written() -> list[Topic]:
    return [topic for section in loaded().sections for topic in section.topics if topic.content]


def test_every_section_of_the_syllabus_is_introduced() -> None:
    assert [section.slug for section in loaded().sections if not section.summary] == []


@pytest.mark.parametrize("slug", [topic.slug for topic in written()])
def test_topic_keeps_the_rules(slug: str) -> None:
    topic = next(topic for topic in written() if topic.slug == slug)
    assert topic.content
    assert [str(failure) for failure in check_rules(topic, topic.content)] == []


@pytest.mark.parametrize("slug", [topic.slug for topic in written()])
def test_every_mistake_has_a_pattern(slug: str) -> None:
    topic = next(topic for topic in written() if topic.slug == slug)
    assert topic.content
    for entry in topic.content.exercises:
        patterns = [mistake.pattern for mistake in entry.exercise.mistakes]
        assert None not in patterns, entry.exercise.name
        assert len({str(pattern) for pattern in patterns}) == len(patterns)
