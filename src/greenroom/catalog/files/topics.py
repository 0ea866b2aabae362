"""Reads a topic's folder whole, and checks that its files name each other rightly."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from greenroom.catalog.files.cards import read_card
from greenroom.catalog.files.lessons import included_examples, read_lesson
from greenroom.catalog.files.problems import Problems
from greenroom.catalog.files.programs import read_example, read_proof
from greenroom.catalog.model import Card, Lesson, TopicContent, TopicExercise
from greenroom.judge import load_exercise

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
FOLDERS = {"cards", "examples", "proofs", "exercises"}
Read = TypeVar("Read")


def visible(folder: Path) -> list[Path]:
    """What is in a folder, without dot files and caches."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name[0] not in "._")


def read_topic(folder: Path, slug: str, problems: Problems) -> TopicContent | None:
    """All of a topic; None where its lesson is malformed."""
    lessons = [folder / name for name in ("lesson.md", "answer.md") if (folder / name).exists()]
    known = {path.name for path in lessons} | FOLDERS
    for path in visible(folder):
        if path.name not in known:
            sentence = f"is not known here; a topic has {', '.join(sorted(known | {'lesson.md'}))}."
            problems.add(path, 1, field="file", sentence=sentence)
    if len(lessons) != 1:
        sentence = "expected a lesson.md, or in section 10 an answer.md."
        problems.add(folder / "lesson.md", 1, field="file", sentence=sentence)
        return None
    lesson = read_lesson(lessons[0], problems)
    proofs = _files(
        folder / "proofs", ".py", lambda path: read_proof(path, problems), problems=problems
    )
    examples = _files(
        folder / "examples", ".py", lambda path: read_example(path, problems), problems=problems
    )
    cards = _files(
        folder / "cards", ".md", lambda path: read_card(path, slug, problems), problems=problems
    )
    exercises = _exercises(folder / "exercises", slug, problems)
    if lesson is None:
        return None
    content = TopicContent(
        folder=folder,
        lesson=lesson,
        cards=tuple(cards.values()),
        examples=examples,
        proofs=proofs,
        exercises=tuple(exercises),
    )
    _check_names(content, problems)
    return content


def _files(
    folder: Path, suffix: str, read: Callable[[Path], Read | None], *, problems: Problems
) -> Mapping[str, Read]:
    """Every file of a folder by its stem; one with another suffix or a wrong name is a problem."""
    pattern, case = (SNAKE, "snake_case") if suffix == ".py" else (KEBAB, "kebab-case")
    found = {}
    for path in visible(folder):
        if path.suffix != suffix or not path.is_file() or not pattern.fullmatch(path.stem):
            sentence = f"expected a {suffix} file with a name in {case}."
            problems.add(path, 1, field="file", sentence=sentence)
        elif (content := read(path)) is not None:
            found[path.stem] = content
    return found


def _exercises(folder: Path, topic: str, problems: Problems) -> list[TopicExercise]:
    found = []
    for path in visible(folder):
        if not KEBAB.fullmatch(path.name):
            problems.add(path, 1, field="folder", sentence="expected a name in kebab-case.")
        with problems.told():
            found.append(TopicExercise(load_exercise(path), topic, path))
    return found


def _check_names(content: TopicContent, problems: Problems) -> None:
    _check_proofs(content, problems)
    lesson = content.lesson
    included = included_examples(lesson)
    for name, line in included:
        if not (content.folder / "examples" / f"{name}.py").exists():
            sentence = f"expected examples/{name}.py to exist."
            problems.add(lesson.path, line, field="example", sentence=sentence)
    for name, example in content.examples.items():
        if name not in {each for each, _ in included}:
            sentence = f"expected {lesson.path.name} to include it as {{{{example {name}}}}}."
            problems.add(example.path, 1, field="example", sentence=sentence)
    cards = {path.stem for path in visible(content.folder / "cards")}
    for entry in content.exercises:
        for mistake in entry.exercise.mistakes:
            if mistake.card not in cards:
                path = entry.folder / "mistakes" / mistake.name / "mistake.toml"
                sentence = f"expected cards/{mistake.card}.md of this topic to exist."
                problems.add(path, _line(path, "card"), field="card", sentence=sentence)


def _check_proofs(content: TopicContent, problems: Problems) -> None:
    """Every named proof exists and every proof is named."""
    named: set[str] = set()
    users: list[tuple[Lesson | Card, int]] = [
        (content.lesson, content.lesson.lines["proofs"]),
        *((card, card.proofs_line) for card in content.cards),
    ]
    for user, line in users:
        for name in user.proofs:
            if not (content.folder / "proofs" / f"{name}.py").exists():
                sentence = f"expected proofs/{name}.py to exist."
                problems.add(user.path, line, field="proofs", sentence=sentence)
        named.update(user.proofs)
    for name, proof in content.proofs.items():
        if name not in named:
            sentence = "expected a card or the lesson to name this proof."
            problems.add(proof.path, 1, field="proofs", sentence=sentence)


def _line(path: Path, key: str) -> int:
    lines = path.read_text().splitlines()
    return next((n for n, line in enumerate(lines, start=1) if re.match(rf"{key}\s*=", line)), 1)
