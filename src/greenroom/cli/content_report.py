"""What `greenroom content` prints: progress, the table, failures, the list."""

import json
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import typer
from rich.console import Console
from rich.progress import BarColumn, ProgressColumn, Task, TaskID, TextColumn
from rich.progress import Progress as Bars
from rich.text import Text

from greenroom.catalog.proving.check import STAGES, Result, TopicResult
from greenroom.catalog.proving.failure import Failure
from greenroom.catalog.proving.selection import Selection
from greenroom.catalog.service import Catalog
from greenroom.judge.front_matter import FENCE

WIDTH = 100
COLUMNS = {"Proofs": 8, "Cards": 8, "Examples": 10, "Exercises": 11, "Mistakes": 10}
NAME_WIDTH = 34
MAX_SIDE = 600
UNITS = {"Mutants": "broken"}


def make_console() -> Console:
    """100 columns everywhere, so that a log looks like the terminal; colour only on a terminal."""
    return Console(width=WIDTH, highlight=False, soft_wrap=True)


def print_opening(selection: Selection, versions: dict[str, str], at_a_time: int) -> None:
    topics = len(selection.topics)
    names = ("FastAPI", "Pydantic", "Starlette", "Python")
    runs_on = ", ".join(f"{name} {versions[name.lower()]}" for name in names)
    make_console().print(
        f"Checking {topics} topic{'' if topics == 1 else 's'} on {runs_on}, {at_a_time} at a time\n"
    )


class _Seconds(ProgressColumn):
    """The time of a stage."""

    def render(self, task: Task) -> Text:
        elapsed = task.finished_time if task.finished else task.elapsed
        return Text(f"{elapsed or 0:>6.1f} s")


class Progress:
    """A line for each stage while it runs; nothing in a pipe, and nothing of it stays."""

    def __init__(self, *, quiet: bool) -> None:
        console = make_console()
        self._bars = Bars(
            TextColumn("{task.description:<10}"),
            BarColumn(bar_width=30),
            TextColumn("{task.completed:>4.0f} of {task.total:.0f} {task.fields[unit]:<9}"),
            _Seconds(),
            TextColumn("[dim]{task.fields[now]}"),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._stages: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def read(self, files: int) -> None:
        self.begin("Reading", files)
        self._bars.update(self._stages["Reading"], completed=files, unit="files")

    def begin(self, stage: str, total: int) -> None:
        """A stage begins."""
        unit = UNITS.get(stage, stage.lower())
        self._stages[stage] = self._bars.add_task(stage, total=total, unit=unit, now="")

    def done(self, stage: str, name: str) -> None:
        """One of its items is over."""
        self._bars.update(self._stages[stage], advance=1, now=name.rpartition("/")[2])

    def tell(self, stage: str, words: str) -> None:
        """How far it is within an item."""
        self._bars.update(self._stages[stage], now=words)


def print_result(result: Result) -> None:
    console = make_console()
    names = "".join(f"{name:>{width}}" for name, width in COLUMNS.items())
    head = f"{'Topic':<{NAME_WIDTH}}{names}{'Time':>9}"
    console.print(Text(head, style="dim"))
    console.print(Text("─" * (WIDTH - 2), style="dim"))
    for topic in result.topics:
        console.print(_row(topic))
    for failure in result.failures:
        console.print()
        console.print(_failure(failure))
    console.print()
    console.print(_summary(result))


def _row(result: TopicResult) -> Text:
    name = result.topic.slug.partition("/")[2]
    row = Text(f"{name:<{NAME_WIDTH}}")
    for column, width in COLUMNS.items():
        stage = column.lower()
        holds, total = result.holds(stage), result.total[stage]
        row.append(f"{f'{holds}/{total}':>{width}}", style="" if holds == total else "red")
    row.append(f"{result.seconds:>7.1f} s  ")
    row.append("✓ ok" if result.ok else "✗ failed", style="green" if result.ok else "red")
    return row


def _failure(failure: Failure) -> Text:
    """`PATH:LINE: sentence`, then both sides, the line itself and which side to correct."""
    text = Text()
    text.append("✗ ", style="red")
    text.append(f"{shown(failure.path)}:{failure.line}: ", style="bold")
    text.append(failure.sentence)
    if failure.expected is not None:
        text.append("\n    expected   ")
        text.append(_indented(failure.expected), style="red")
    if failure.got is not None:
        text.append("\n    got        ")
        text.append(_indented(failure.got), style="bold")
    if line := _source_line(failure):
        text.append(f"\n    {failure.line} | {line}", style="dim")
    if failure.correct:
        text.append(f"\n    {failure.correct}")
    return text


def _indented(value: str) -> str:
    short = value if len(value) <= MAX_SIDE else f"{value[:MAX_SIDE]} …"
    return short.strip().replace("\n", "\n               ")


def _source_line(failure: Failure) -> str | None:
    if not failure.path.is_file():
        return None
    lines = failure.path.read_text(errors="replace").splitlines()
    line = lines[failure.line - 1] if 0 < failure.line <= len(lines) else ""
    return None if line == FENCE else line[: WIDTH - 12] or None


def _summary(result: Result) -> Text:
    failed = len(result.failures)
    counts = ", ".join(
        f"{result.holds(stage)} of {result.total(stage)} {stage}" for stage in STAGES
    )
    text = Text()
    text.append("All of it holds" if result.ok else f"{failed} failed", style="bold")
    text.append(f": {counts}, {result.mutants} mutants of proofs, {result.seconds:.1f} s.")
    return text


def shown(path: Path) -> str:
    """A path as one can open it from here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def print_json(result: Result, versions: dict[str, str]) -> None:
    """The same, for programs."""
    found: dict[str, Any] = {  # JSON
        "schema": 1,
        "ok": result.ok,
        "versions": versions,
        "seconds": round(result.seconds, 3),
        "mutants": result.mutants,
        "topics": [
            {
                "slug": each.topic.slug,
                "ok": each.ok,
                "seconds": round(each.seconds, 3),
                **{
                    stage: {"holds": each.holds(stage), "total": each.total[stage]}
                    for stage in STAGES
                },
            }
            for each in result.topics
        ],
        "failures": [
            {
                "topic": each.topic or None,
                "kind": each.stage,
                "path": shown(each.path),
                "line": each.line,
                "sentence": each.sentence,
                "expected": each.expected,
                "got": each.got,
                "correct": each.correct,
            }
            for each in result.failures
        ],
    }
    typer.echo(json.dumps(found, indent=2))


def print_listing(catalog: Catalog) -> None:
    console = make_console()
    for section in catalog.content.sections:
        console.print(Text(f"{section.slug}   {section.title}", style="bold"))
        for topic in section.topics:
            content = topic.content
            what = "not written yet"
            if content:
                what = (
                    f"{len(content.cards)} cards, {len(content.proofs)} proofs, "
                    f"{len(content.exercises)} exercises"
                )
            name = topic.slug.partition("/")[2]
            line = f"  {name:<40}{topic.level:<8}{topic.weight:<3}{what}"
            console.print(Text(line, style="" if content else "dim"))
