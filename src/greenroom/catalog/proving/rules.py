"""What a topic must have by the bar of the format: rules that need no run."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from greenroom.catalog.model import Card, Choice, Topic, TopicContent, TopicExercise
from greenroom.catalog.pages.sources import find_source
from greenroom.catalog.proving.failure import Failure
from greenroom.judge import Exercise

MIN_CARDS, MIN_KINDS, MIN_EXAMPLES = 8, 4, 2
MIN_ANSWER_CARDS, MIN_SPOKEN, MIN_ANSWER_EXAMPLES = 4, 2, 1
MIN_MISTAKES = 4
MIN_CHOICES = 3
MAX_COLUMNS = 100
PLACEHOLDER = "WRITE:"
DIRECTIVES = ("# breaks: ", "# try: ", "# prints: ")
STAGE_FOLDERS = ("mistakes", "exercises", "cards", "proofs", "examples")
HINTS = ("Where to look", "What to use", "Nearly there")


def check_rules(topic: Topic, content: TopicContent) -> list[Failure]:
    """Every rule that a topic breaks."""
    failures = [*_check_lesson(topic, content), *_check_choices(topic, content.cards)]
    for entry in content.exercises:
        failures += _check_exercise(topic, entry)
    failures += _check_columns(topic, content)
    failures += _check_written(topic, content)
    return failures


def check_titles(cards: Iterable[Card]) -> Iterator[Failure]:
    """Every card that cannot be told by its title from one before it: lists show nothing else."""
    first: dict[str, Card] = {}
    for card in cards:
        if (other := first.setdefault(card.title, card)) is not card:
            sentence = f"its title is also that of {other.slug}"
            expected = "a title of its own"
            correct = "Give it a `title` that says what it is about, and not the answer."
            yield Failure(
                card.topic, "cards", card.path, 1, sentence, expected, card.title, correct
            )


def _check_lesson(topic: Topic, content: TopicContent) -> Iterator[Failure]:
    lesson = content.lesson
    for pointer in lesson.in_greenroom or [""]:
        if find_source(pointer) is None:
            line = lesson.lines["in_greenroom"]
            sentence = "in_greenroom does not point into Greenroom's source"
            got = pointer or "no pointer"
            correct = "Name a `module:qualname` of Greenroom that uses what the topic is about."
            yield Failure(
                topic.slug, "lessons", lesson.path, line, sentence, "a definition", got, correct
            )
    for expected, got, holds in _amounts(content):
        if not holds:
            sentence = "the topic is not whole"
            yield Failure(topic.slug, "lessons", lesson.path, 1, sentence, expected, got)


def _amounts(content: TopicContent) -> Iterator[tuple[str, str, bool]]:
    """How much a topic must have, how much it has, and whether that is enough."""
    cards, examples = len(content.cards), len(content.examples)
    if content.lesson.path.name == "answer.md":
        spoken = sum(card.kind == "spoken" for card in content.cards)
        enough = cards >= MIN_ANSWER_CARDS and spoken >= MIN_SPOKEN
        wanted = f"at least {MIN_ANSWER_CARDS} cards, {MIN_SPOKEN} of them spoken"
        yield wanted, f"{cards}, {spoken} of them spoken", enough
        wanted = f"at least {MIN_ANSWER_EXAMPLES} example in the deep dive"
        yield wanted, str(examples), examples >= MIN_ANSWER_EXAMPLES
        return
    kinds = len({card.kind for card in content.cards})
    enough = cards >= MIN_CARDS and kinds >= MIN_KINDS
    wanted = f"at least {MIN_CARDS} cards of {MIN_KINDS} kinds"
    yield wanted, f"{cards} of {kinds} kinds", enough
    yield f"at least {MIN_EXAMPLES} examples", str(examples), examples >= MIN_EXAMPLES
    yield "at least one exercise", "none", bool(content.exercises)


def _check_choices(topic: Topic, cards: tuple[Card, ...]) -> Iterator[Failure]:
    """The right option must not be found by its length."""
    longest: list[Card] = []
    shortest: list[Card] = []
    total = 0
    for card in cards:
        if not isinstance(card.body, Choice):
            continue
        right = [len(option.text) for option in card.body.options if option.right]
        wrong = [len(option.text) for option in card.body.options if not option.right]
        if not wrong:
            continue
        total += 1
        if min(right) > max(wrong):
            longest.append(card)
        if max(right) < min(wrong):
            shortest.append(card)
    for found, word in ((longest, "longest"), (shortest, "shortest")):
        if total >= MIN_CHOICES and len(found) * 2 > total:
            sentence = f"the right option is the {word} in {len(found)} of {total} choice cards"
            correct = f"Rewrite options until the length says nothing; begin with {found[0].name}."
            yield Failure(
                topic.slug,
                "cards",
                found[0].path,
                1,
                sentence,
                "half of them at most",
                None,
                correct,
            )


def _check_exercise(topic: Topic, entry: TopicExercise) -> Iterator[Failure]:
    for name, sentence, expected, got in _gaps(entry.exercise):
        path = entry.folder / name
        yield Failure(topic.slug, "exercises", path, 1, sentence, expected, got)


def _gaps(exercise: Exercise) -> Iterator[tuple[str, str, str, str]]:
    """The file, the sentence, what was expected and what is there."""
    titles = tuple(hint.title for hint in exercise.hints)
    if titles != HINTS:
        got = ", ".join(titles) or "none"
        yield "hints.md", "the hints are not the three steps", ", ".join(HINTS), got
    if not exercise.solutions:
        yield "solutions.md", "there is no solution", "at least one", "none"
    for solution in exercise.solutions:
        if not solution.text.strip():
            sentence = f"{solution.name} does not say how it differs and what it costs"
            yield "solutions.md", sentence, "a text", "none"
    if len(exercise.mistakes) < MIN_MISTAKES:
        sentence, got = "the exercise has too few mistakes", str(len(exercise.mistakes))
        yield "exercise.md", sentence, f"at least {MIN_MISTAKES}", got
    checked = {check.task for check in exercise.checks}
    for number, task in enumerate(exercise.tasks, start=1):
        if number not in checked:
            sentence = f"sentence {number} has no check: {task}"
            name, word = (
                ("mutants", "mutant") if exercise.kind == "tests" else ("checks.py", "check")
            )
            yield name, sentence, f"a {word} with task={number}", "none"


def _check_columns(topic: Topic, content: TopicContent) -> Iterator[Failure]:
    """Code is read in a narrow panel; a line that only the checker reads may be longer."""
    for path in sorted(content.folder.rglob("*.py")):
        for number, line in _long_lines(path):
            sentence = f"the line has {len(line)} columns"
            stage = next(each for each in STAGE_FOLDERS if each in path.parts)
            yield Failure(topic.slug, stage, path, number, sentence, f"at most {MAX_COLUMNS}")


def _long_lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        if len(line) > MAX_COLUMNS and not line.startswith(DIRECTIVES):
            yield number, line


def _check_written(topic: Topic, content: TopicContent) -> Iterator[Failure]:
    """What `greenroom content new` left to be written."""
    for path in sorted(content.folder.rglob("*")):
        if path.suffix not in {".md", ".py", ".toml"}:
            continue
        lines = path.read_text().splitlines()
        left = [number for number, line in enumerate(lines, start=1) if PLACEHOLDER in line]
        if left:
            stage = next((each for each in STAGE_FOLDERS if each in path.parts), "lessons")
            text = lines[left[0] - 1].partition(PLACEHOLDER)[2].strip().rstrip('"')
            sentence = f"still to be written, {len(left)} of WRITE:, the first: {text}"
            yield Failure(topic.slug, stage, path, left[0], sentence)
