"""Begins a section, topic, card or exercise: whole in shape, with `WRITE:` where a text belongs.

`content check` refuses a file as long as `WRITE:` stands in it.
"""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

from greenroom.catalog.files.problems import Problems
from greenroom.catalog.files.syllabus import SectionTable, TopicLine, read_syllabus
from greenroom.catalog.files.topics import KEBAB
from greenroom.catalog.schemas import ExerciseKind

TEMPLATES = files("greenroom.catalog") / "templates"
_ASKS = 'client.get("/{}").status_code == 200'
_COUNTS = 'client.get("/count").json() == {"calls": 1}'


# The files of an exercise: path, template, and the words that stand in it.
_Files = tuple[tuple[str, str, dict[str, str]], ...]
_EXERCISE: _Files = (("hints.md", "hints.md", {}), ("solutions.md", "solutions.md", {}))
_EXERCISE_OF: dict[ExerciseKind, _Files] = {
    "app": (
        ("exercise.md", "app/exercise.md", {}),
        ("checks.py", "app/checks.py", {}),
        ("starter/main.py", "main.py", {"calls": "0"}),
        ("solutions/idiomatic/main.py", "main.py", {"calls": "1"}),
        ("mistakes/first-mistake/main.py", "main.py", {"calls": "2"}),
        ("mistakes/first-mistake/mistake.toml", "mistake.toml", {"fails": "counts"}),
    ),
    "tests": (
        ("exercise.md", "tests/exercise.md", {}),
        ("right/main.py", "main.py", {"calls": "1"}),
        ("mutants/first-mutant/main.py", "main.py", {"calls": "2"}),
        ("mutants/first-mutant/mutant.toml", "tests/mutant.toml", {}),
        ("starter/test_app.py", "tests/test_app.py", {"holds": _ASKS.format("health")}),
        ("solutions/idiomatic/test_app.py", "tests/test_app.py", {"holds": _COUNTS}),
        (
            "mistakes/first-mistake/test_app.py",
            "tests/test_app.py",
            {"holds": _ASKS.format("count")},
        ),
        ("mistakes/first-mistake/mistake.toml", "mistake.toml", {"fails": "first-mutant"}),
    ),
}


class ScaffoldError(Exception):
    """It cannot be begun; the text says why."""


def new_section(root: Path, slug: str, title: str) -> list[Path]:
    """A section at the end of the syllabus."""
    if not re.fullmatch(r"\d{2}(-[a-z0-9]+)+", slug):
        raise ScaffoldError(f"A section is named like 12-observability, not {slug}.")
    if slug in _sections(root):
        raise ScaffoldError(f"{slug} is in syllabus.toml already.")
    made = _write(root / slug / "section.md", "section.md", title=title)
    syllabus = root / "syllabus.toml"
    entry = f'[[sections]]\nslug = "{slug}"\ntitle = "{title}"\ntopics = [\n]\n'
    syllabus.write_text(f"{syllabus.read_text().rstrip()}\n\n{entry}")
    return [syllabus, made]


def new_topic(root: Path, slug: str, *, title: str | None, level: str, weight: int) -> list[Path]:
    """A topic's folder; a line of the syllabus too, where it has none."""
    section, name = _split(slug, 2)
    table = _sections(root).get(section)
    if table is None:
        raise ScaffoldError(f"{section} is not a section of syllabus.toml.")
    made = []
    line = next((topic for topic in table.topics if topic.slug == name), None)
    if line is None:
        if not title:
            raise ScaffoldError(f"{slug} is not in syllabus.toml: give its --title.")
        line = TopicLine.model_validate(
            {"slug": name, "title": title, "level": level, "weight": weight}
        )
        made.append(_add_line(root / "syllabus.toml", section, line))
    folder = root / section / name
    words = {"title": line.title, "level": line.level}
    made.append(_write(folder / "lesson.md", "topic/lesson.md", **words))
    for kind in ("example", "proof"):
        template = f"topic/first_{kind}.py"
        made.append(_write(folder / f"{kind}s" / f"first_{kind}.py", template))
    return made


def new_card(root: Path, slug: str, kind: str) -> list[Path]:
    """A card of a kind, backed by the first proof of its topic."""
    section, topic, name = _split(slug, 3)
    folder = _topic_folder(root, section, topic)
    proofs = sorted(path.stem for path in (folder / "proofs").glob("*.py"))
    if not proofs:
        raise ScaffoldError(f"{section}/{topic} has no proof yet. Write the proof first.")
    path = folder / "cards" / f"{name}.md"
    return [_write(path, f"cards/{kind}.md", kind=kind, proof=proofs[0])]


def new_exercise(root: Path, slug: str, kind: ExerciseKind) -> list[Path]:
    """An exercise of a kind, with a starter, a solution and a first mistake."""
    section, topic, name = _split(slug, 3)
    folder = _topic_folder(root, section, topic)
    cards = sorted(path.stem for path in (folder / "cards").glob("*.md"))
    if not cards:
        raise ScaffoldError(f"{section}/{topic} has no card yet, and a mistake queues a card.")
    base = folder / "exercises" / name
    return [
        _write(base / path, f"exercise/{template}", card=cards[0], **words)
        for path, template, words in (*_EXERCISE, *_EXERCISE_OF[kind])
    ]


def _sections(root: Path) -> dict[str, SectionTable]:
    problems = Problems()
    syllabus = read_syllabus(root, problems)
    problems.raise_if_any()
    return {section.slug: section for section in syllabus.sections} if syllabus else {}


def _split(slug: str, count: int) -> list[str]:
    parts = slug.split("/")
    shape = "/".join(["section", "topic", "name"][:count])
    if len(parts) != count or not all(KEBAB.fullmatch(part) for part in parts):
        raise ScaffoldError(f"Expected {shape} in kebab-case, not {slug}.")
    return parts


def _topic_folder(root: Path, section: str, topic: str) -> Path:
    folder = root / section / topic
    if not folder.is_dir():
        raise ScaffoldError(
            f"{section}/{topic} has no folder: `greenroom content new topic {section}/{topic}`."
        )
    return folder


def _add_line(syllabus: Path, section: str, topic: TopicLine) -> Path:
    """Puts a topic at the end of its section's list, by lines: comments stay."""
    lines = syllabus.read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if f'slug = "{section}"' in line)
    end = next((i for i in range(start, len(lines)) if lines[i].strip() == "]"), None)
    if end is None:
        raise ScaffoldError(f"The topics of {section} must end with `]` on a line of its own.")
    lines.insert(
        end,
        f'  {{ slug = "{topic.slug}", title = "{topic.title}", '
        f'level = "{topic.level}", weight = {topic.weight} }},',
    )
    syllabus.write_text("\n".join(lines) + "\n")
    return syllabus


def _write(path: Path, template: str, **words: str) -> Path:
    if path.exists():
        raise ScaffoldError(f"{path} is there already.")
    text = Template((TEMPLATES / f"{template}.tmpl").read_text()).substitute(words)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path
