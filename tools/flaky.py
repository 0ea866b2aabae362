"""Truth under load: every solution 200 times, every mistake 50 times, while both cores are busy."""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from greenroom.catalog.proving.flaky import (
    Often,
    Subject,
    grade_again_and_again,
    neighbours,
    subjects_of,
)
from greenroom.catalog.proving.selection import SelectionError, select
from greenroom.config import Settings, read_settings
from greenroom.errors import StartError
from greenroom.judge import Judge, SandboxUnavailable


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--solutions", type=int, default=200, help="how often each has to pass")
    parser.add_argument("--mistakes", type=int, default=50, help="how often each has to be told")
    parser.add_argument("--path", type=Path, help="a content root, a section or a topic")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser.parse_args()


def find_subjects(settings: Settings, path: Path | None, often: Often) -> list[Subject]:
    selection = select(settings.content, path, changed=False)
    if selection.problems:
        raise SelectionError("The content is malformed: `greenroom content check` says where.")
    return subjects_of(
        (entry for topic in selection.topics if topic.content for entry in topic.content.exercises),
        often,
    )


async def run(settings: Settings, subjects: Sequence[Subject], *, quiet: bool) -> None:
    """Two judges with as many slots each as the machine has cores: the second one is the load."""
    packages = settings.learner_venv or "default"
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=quiet) as progress:
        bar = progress.add_task("Grading", total=sum(each.wanted for each in subjects))
        async with (
            Judge(settings.sandbox, packages) as judge,
            Judge(judge.sandbox, packages) as beside,
            neighbours(beside, subjects),
        ):
            await grade_again_and_again(judge, subjects, on_run=lambda: progress.advance(bar))


def count(subjects: Sequence[Subject], kind: str) -> str:
    of_kind = [each for each in subjects if each.kind == kind]
    return f"{sum(each.right for each in of_kind)} of {sum(each.runs for each in of_kind)}"


def print_table(subjects: Sequence[Subject], seconds: float) -> None:
    table = Table("exercise", "solutions passed", "mistakes told", "p50", "slowest")
    for name, group in groupby(subjects, key=lambda each: each.exercise.name):
        mine = list(group)
        slowest = max(max(each.seconds, default=0) for each in mine)
        middle = max(each.median_s for each in mine if each.kind == "solution")
        both = count(mine, "solution"), count(mine, "mistake")
        table.add_row(name, *both, f"{middle:.1f} s", f"{slowest:.1f} s")
    console = Console(width=100, highlight=False)
    console.print(table)
    for each in subjects:
        for words, times in each.misses.most_common():
            place = f"{each.exercise.name}, {each.kind} {each.name}"
            seeds = ", ".join(map(str, each.seeds))
            console.print(f"✗ {place}: {times} of {each.runs} {words} (seeds {seeds})")
    console.print(f"{sum(each.runs for each in subjects)} grades in {seconds:.0f} s")


def print_json(subjects: Sequence[Subject], seconds: float) -> None:
    found = [
        {
            "exercise": each.exercise.name,
            "kind": each.kind,
            "name": each.name,
            "runs": each.runs,
            "right": each.right,
            "median_s": round(each.median_s, 3),
            "slowest_s": round(max(each.seconds, default=0), 3),
            "misses": dict(each.misses),
            "seeds": each.seeds,
        }
        for each in subjects
    ]
    holds = all(each.holds for each in subjects)
    print(json.dumps({"ok": holds, "seconds": round(seconds, 1), "programs": found}, indent=2))


def main() -> int:
    """0: every run as it should be, 1: a miss, 2: it could not run."""
    chosen = arguments()
    began = time.perf_counter()
    try:
        settings = read_settings()
        subjects = find_subjects(settings, chosen.path, Often(chosen.solutions, chosen.mistakes))
        asyncio.run(run(settings, subjects, quiet=chosen.json))
    except (SelectionError, StartError, SandboxUnavailable) as error:
        print(error, file=sys.stderr)
        return 2
    show = print_json if chosen.json else print_table
    show(subjects, time.perf_counter() - began)
    return 0 if all(each.holds for each in subjects) else 1


if __name__ == "__main__":
    sys.exit(main())
