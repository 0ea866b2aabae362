"""The judge on the command line: `python -m greenroom.judge grade` and `probe`."""

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from greenroom.judge import (
    Exercise,
    ExerciseError,
    Judge,
    Report,
    SandboxUnavailable,
    Verdict,
    load_exercise,
    probe_sandboxes,
)
from greenroom.judge.host.report import CheckReport
from greenroom.judge.host.submission import read_folder

GRADED, WRONG_CALL, NOT_GRADED = 0, 2, 3
STRONGEST = "namespaces"
SHOWN_FAILURES, SHOWN_VALUE, SHOWN_OUTPUT = 3, 400, 4_000
BESIDE_ANSWER = {"mistake.toml", "pattern.json"}
COLOURS = {Verdict.PASSED: "green", Verdict.NOT_GRADED: "magenta", Verdict.LIMIT_REACHED: "yellow"}


class WrongCallError(Exception):
    """The command cannot be carried out as it was called; the text says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit 0: every submission got a verdict; 3: one was not graded; 2: a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "probe":
            return _probe()
        if options.command == "schema":
            return _schema()
        return asyncio.run(_grade(options))
    except (WrongCallError, ExerciseError, SandboxUnavailable) as error:
        print(error, file=sys.stderr)  # noqa: T201 a command prints
        return WRONG_CALL
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m greenroom.judge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    grade = commands.add_parser("grade", help="grade submission folders against one exercise")
    grade.add_argument("exercise", type=Path, metavar="EXERCISE_DIR")
    grade.add_argument("submissions", type=Path, nargs="+", metavar="SUBMISSION_DIR")
    grade.add_argument("--json", action="store_true", help="print one report a line")
    grade.add_argument("--seed", type=_seed, help="replay the random values of a report")
    grade.add_argument(
        "--sandbox", help=f"without it only {STRONGEST} will do; see `probe` for the others"
    )
    commands.add_parser("probe", help="show which sandboxes work here, and what is missing")
    commands.add_parser("schema", help="print the JSON Schema of a report")
    return parser


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError("must be a whole number, not negative")
    return int(text)


async def _grade(options: argparse.Namespace) -> int:
    exercise = load_exercise(options.exercise)
    for folder in options.submissions:
        if not folder.is_dir():
            raise WrongCallError(f"{folder} is not a folder.")
    console = Console(highlight=False)
    reports: list[Report] = []
    async with _judge(options.sandbox) as judge:
        async for report in _reports(judge, exercise, options):
            reports.append(report)
            if options.json:
                sys.stdout.write(f"{report.model_dump_json(by_alias=True)}\n")
                sys.stdout.flush()
            else:
                _print_failures(console, report)
    if not options.json:
        _print_table(console, reports)
    not_graded = any(report.verdict is Verdict.NOT_GRADED for report in reports)
    return NOT_GRADED if not_graded else GRADED


@asynccontextmanager
async def _judge(sandbox: str | None) -> AsyncIterator[Judge]:
    """A judge in the sandbox that is named, else in the strongest or not at all."""
    judge = Judge(sandbox=sandbox or STRONGEST)
    try:
        await judge.start()
    except SandboxUnavailable as error:
        working = ", ".join(status.name for status in probe_sandboxes() if status.works)
        remedy = f" These work here: {working}; name one with --sandbox." if working else ""
        raise WrongCallError(f"{error}{remedy}") from error
    try:
        yield judge
    finally:
        await judge.close()


async def _reports(
    judge: Judge, exercise: Exercise, options: argparse.Namespace
) -> AsyncIterator[Report]:
    for folder in options.submissions:
        try:
            files = _files(options.exercise, folder)
            yield await judge.grade(exercise, files, seed=options.seed, submission=str(folder))
        except OSError as error:
            raise WrongCallError(f"{folder} cannot be read: {error.strerror}.") from error


def _files(exercise: Path, folder: Path) -> Path | dict[str, bytes]:
    """The folder; of a mistake of this very exercise only what its author wrote as an answer."""
    if folder.resolve().parent != (exercise / "mistakes").resolve():
        return folder
    return {path: text for path, text in read_folder(folder).items() if path not in BESIDE_ANSWER}


def _print_failures(console: Console, report: Report) -> None:
    """What a person wants to read at once: the verdict, the first failures, the likely mistake."""
    lines = [Text(f"{report.submission}: ")]
    lines[0].append(_plain(report.message), style=COLOURS.get(report.verdict, "red"))
    failed = [check for check in report.checks if check.passed is False]
    lines += [line for check in failed[:SHOWN_FAILURES] for line in _failure_lines(check)]
    if len(failed) > SHOWN_FAILURES:
        lines.append(Text(f"  and {len(failed) - SHOWN_FAILURES} more; --json has them all"))
    if report.mistake is not None:
        lines.append(Text(f"  Likely mistake: {_plain(report.mistake.title)}", style="yellow"))
        lines.append(Text(f"  {_plain(report.mistake.explanation.happens)}"))
    if report.verdict in {Verdict.DID_NOT_START, Verdict.CRASHED} and report.output:
        lines.append(Text(_plain(report.output[-SHOWN_OUTPUT:]).rstrip()))
    for line in [*lines, Text()]:
        console.print(line, soft_wrap=True)


def _failure_lines(check: CheckReport) -> list[Text]:
    lines = [Text(f"  {check.title} (sentence {check.task})", style="bold")]
    for words, value in (("sent", check.sent), ("needed", check.needed), ("got", check.got)):
        cut = _plain((value or "")[:SHOWN_VALUE]).replace("\n", "\n            ")
        lines.append(Text(f"    {words:<7} {cut}"))
    return lines


def _print_table(console: Console, reports: list[Report]) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("submission", "likely mistake"):
        table.add_column(name, overflow="fold")
    table.add_column("ms", justify="right")
    table.add_column("passed", justify="right")
    table.add_column("verdict")
    for report in reports:
        table.add_row(
            report.submission,
            _plain(report.mistake.title) if report.mistake else "",
            f"{report.usage.wall_s * 1000:.0f}",
            f"{report.passed} of {len(report.checks)}",
            Text(report.verdict.value, style=COLOURS.get(report.verdict, "red")),
        )
    console.print(table)
    if reports:
        console.print(f"sandbox {reports[0].sandbox}", style="dim")


def _plain(text: str) -> str:
    """What a stranger wrote, unable to drive the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


def _probe() -> int:
    console = Console(highlight=False)
    for status in probe_sandboxes():
        words = "works" if status.works else f"does not work here: {status.reason}"
        console.print(Text(f"{status.name}: {words}"), soft_wrap=True)
        table = Table(box=None, show_header=False, pad_edge=True)
        for layer in status.layers:
            about = layer.detail if layer.present else f"{layer.detail} {layer.remedy}".strip()
            table.add_row("yes" if layer.present else "no", layer.name, about)
        console.print(table)
    return GRADED


def _schema() -> int:
    schema = Report.model_json_schema(mode="serialization")
    sys.stdout.write(f"{json.dumps(schema, indent=2)}\n")
    return GRADED


if __name__ == "__main__":
    sys.exit(main())
