"""A verdict in the terminal, with the transcript that the page shows."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.text import Text

from greenroom.cli.terminal_text import plain
from greenroom.judge import CheckReport, Report, Verdict, as_curl

SHOWN_WHOLE = 3  # failures; the others are named
SHOWN_VALUE, SHOWN_OUTPUT, SHOWN_REQUESTS = 2_000, 4_000, 5
WITH_OUTPUT = {
    Verdict.DID_NOT_START,
    Verdict.CRASHED,
    Verdict.TIMED_OUT,
    Verdict.LIMIT_REACHED,
}
COLOURS = {Verdict.PASSED: "bold green", Verdict.NOT_GRADED: "bold magenta"}
LABEL = 12
SIGNS = {True: Text("ok", style="green"), False: Text("x ", style="red"), None: Text("- ", "dim")}


def print_report(console: Console, report: Report, sentences: Mapping[int, str]) -> None:
    """The verdict, every check, the failures with what was sent, needed and got.

    `sentences` are those of the task, by number.
    """
    console.print(Text(plain(report.message), style=COLOURS.get(report.verdict, "bold yellow")))
    whole = [check.name for check in report.checks if check.passed is False][:SHOWN_WHOLE]
    for number, check in enumerate(report.checks, start=1):
        line = Text.assemble(SIGNS[check.passed], f" Check {number}: {plain(check.title)}")
        if check.passed is None:
            line.append(" (not run)", style="dim")
        console.print(line, soft_wrap=True)
        if check.name in whole:
            _print_failure(console, check, sentences.get(check.task, ""))
    _print_mistake(console, report)
    if report.verdict in WITH_OUTPUT and report.output:
        console.print(Text(plain(report.output[-SHOWN_OUTPUT:]).rstrip()), soft_wrap=True)


def _print_failure(console: Console, check: CheckReport, sentence: str) -> None:
    rows = [
        (f"Sentence {check.task}", sentence),
        ("We sent", check.sent),
        ("We needed", check.needed),
        ("We got", check.got),
        *(("curl", command) for command in _curl(check)),
    ]
    for label, value in rows:
        if value:
            _print_row(console, label, value)
    console.print()


def _curl(check: CheckReport) -> Iterator[str]:
    """The last requests of the check: the very last is the one that failed."""
    for exchange in check.exchanges[-SHOWN_REQUESTS:]:
        yield as_curl(exchange.request)


def _print_mistake(console: Console, report: Report) -> None:
    if report.mistake is None:
        return
    explanation = report.mistake.explanation
    console.print(Text(f"Likely mistake: {plain(report.mistake.title)}", style="yellow"))
    for label, value in (
        ("Looks right", explanation.looks_right),
        ("Happens", explanation.happens),
        ("See it", explanation.see),
        ("Say it", explanation.say),
    ):
        _print_row(console, label, value)
    _print_row(console, "Card", report.mistake.card)
    console.print()


def _print_row(console: Console, label: str, value: str) -> None:
    cut = f"{value[:SHOWN_VALUE]} …" if len(value) > SHOWN_VALUE else value
    lines = plain(cut).strip().replace("\n", "\n" + " " * (LABEL + 3))
    console.print(Text.assemble("   ", (f"{label:<{LABEL}}", "dim"), lines), soft_wrap=True)
