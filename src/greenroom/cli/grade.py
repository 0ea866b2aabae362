"""`greenroom run` and `greenroom submit`: the files of a folder, graded by a server."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.status import Status

from greenroom.catalog.schemas import ExerciseRead
from greenroom.cli.exercise_folder import read_files, read_marker
from greenroom.cli.failure import one_line_failure
from greenroom.cli.remote import Server
from greenroom.cli.terminal_text import plain, to_text
from greenroom.cli.transcript import print_report
from greenroom.judge import Report, Verdict
from greenroom.practice.schemas import SubmissionEvent, SubmissionRead

PASSED, NOT_YET, COULD_NOT, INTERRUPTED = 0, 1, 2, 130
UNGRADED = {Verdict.NOT_GRADED, Verdict.REFUSED}

Folder = Annotated[Path, typer.Argument(help="A folder of `greenroom get`")]
ServerOption = Annotated[
    str | None,
    typer.Option(envvar="GREENROOM_SERVER", help="Another server than the one it came from"),
]
JSONOption = Annotated[bool, typer.Option("--json", help="Print the submission as JSON")]


def run(folder: Folder = Path(), server: ServerOption = None, as_json: JSONOption = False) -> None:
    """Run the visible checks on the files of a folder, as often as you like.

    Exit 0: passed; 1: not yet; 2: it could not be graded.
    """
    _grade(folder, server, only="visible", as_json=as_json)


def submit(
    folder: Folder = Path(), server: ServerOption = None, as_json: JSONOption = False
) -> None:
    """Submit the files of a folder: all checks, and it counts.

    Exit 0: passed; 1: not yet; 2: it could not be graded.
    """
    _grade(folder, server, only="all", as_json=as_json)


def _grade(
    folder: Path, url: str | None, *, only: Literal["visible", "all"], as_json: bool
) -> None:
    with one_line_failure():
        marker = read_marker(folder)
        with Server(url or marker.server) as server:
            exercise = server.get_exercise(marker.exercise)
            files, left_out = read_files(folder, exercise)
            if left_out:
                typer.echo(f"Left out, not of this exercise: {', '.join(left_out)}", err=True)
            graded = _watch(server, server.submit(marker.exercise, files, only=only))
    if graded.report is None:
        typer.echo("It was cancelled.", err=True)
        raise typer.Exit(COULD_NOT)
    if as_json:
        typer.echo(graded.model_dump_json(by_alias=True))
    else:
        _print(exercise, graded, graded.report)
    if graded.report.verdict in UNGRADED:
        raise typer.Exit(COULD_NOT)
    raise typer.Exit(PASSED if graded.report.verdict is Verdict.PASSED else NOT_YET)


def _watch(server: Server, submission: SubmissionRead) -> SubmissionRead:
    """Shows how far it is, where the terminal can, and returns it graded or cancelled."""
    try:
        with Status("queued", console=Console(stderr=True)) as status:
            for event in server.events(submission.id):
                if event.kind == "verdict":
                    return event.submission
                status.update(_phase(event))
        return server.get_submission(submission.id)
    except KeyboardInterrupt:
        server.cancel(submission.id)
        typer.echo("Cancelled.", err=True)
        raise typer.Exit(INTERRUPTED) from None


def _phase(event: SubmissionEvent) -> str:
    match event.kind:
        case "queued":
            return f"queued ({event.position} ahead)" if event.position else "queued"
        case "ready":
            return "app ready"
        case "checks":
            return f"checks {event.done}/{event.total}"
    return event.kind


def _print(exercise: ExerciseRead, graded: SubmissionRead, report: Report) -> None:
    sentences = {each.number: to_text(each.html) for each in exercise.sentences}
    console = Console(highlight=False)
    print_report(console, report, sentences)
    about = [f"sandbox {report.sandbox}", f"seed {report.seed}"]
    if graded.ms is not None:
        about.append(f"{graded.ms:.0f} ms")
    if graded.with_hints:
        about.append("with hints")
    console.print(plain(", ".join(about)), style="dim")
