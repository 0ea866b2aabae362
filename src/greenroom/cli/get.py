"""`greenroom get`: an exercise into a folder, to work on it in one's own editor."""

from pathlib import Path
from typing import Annotated

import typer

from greenroom.catalog.schemas import ExerciseRead
from greenroom.cli.exercise_folder import TASK, Marker, write_exercise
from greenroom.cli.failure import one_line_failure
from greenroom.cli.remote import DEFAULT_SERVER, Server
from greenroom.cli.terminal_text import plain, to_text


def get(
    exercise: Annotated[str, typer.Argument(help="Its name, as in the page's address")],
    *,
    into: Annotated[Path | None, typer.Option(help="Folder; unset: one of the same name")] = None,
    server: Annotated[
        str, typer.Option(envvar="GREENROOM_SERVER", help="Address of the server")
    ] = DEFAULT_SERVER,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite files that you changed")
    ] = False,
) -> None:
    """Get an exercise: its task, its files, and what you have in the page's editor.

    Exit 0, or 2 when it could not be had; then nothing was written.
    """
    with one_line_failure():
        with Server(server) as remote:
            found = remote.get_exercise(exercise)
            files = {file.path: file.text for file in found.files}
            files |= remote.get_draft(exercise).files
        folder = into or Path(found.slug)
        marker = Marker(exercise=found.slug, server=remote.url)
        done = write_exercise(folder, marker, {TASK: task_text(found), **files}, force=force)
    for path in done.written:
        typer.echo(f"{folder / path}")
    typer.echo(
        f"{plain(found.title)}: {len(done.written)} written, {len(done.unchanged)} unchanged."
    )
    typer.echo(f"Then: greenroom run {folder}, greenroom submit {folder}")


def task_text(exercise: ExerciseRead) -> str:
    """The task as Markdown, with its numbered sentences."""
    sentences = [f"{each.number}. {to_text(each.html)}" for each in exercise.sentences]
    edit = [f"- `{file.path}`" for file in exercise.files if not file.read_only]
    return "\n".join(
        [
            f"# {exercise.title}",
            "",
            to_text(exercise.intro_html),
            "",
            *sentences,
            "",
            "You edit:",
            "",
            *edit,
            "",
        ]
    )
