"""`greenroom content`: check what authors wrote, list it, begin something new."""

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer

from greenroom.catalog.proving.check import Result, check_content
from greenroom.catalog.proving.exercises import ExerciseOptions
from greenroom.catalog.proving.selection import Selection, SelectionError, select
from greenroom.catalog.service import load_catalog
from greenroom.cli.content_new import new_app
from greenroom.cli.content_report import (
    Progress,
    print_json,
    print_listing,
    print_opening,
    print_result,
)
from greenroom.cli.failure import one_line_failure
from greenroom.config import Settings, read_settings
from greenroom.errors import StartError
from greenroom.judge import Judge, SandboxUnavailable

content_app = typer.Typer(help="Check, list and begin content.", no_args_is_help=True)
content_app.add_typer(new_app, name="new")

PathArgument = Annotated[
    Path | None, typer.Argument(help="A content root, a section or a topic; default: all content.")
]


@content_app.command()
def check(
    path: PathArgument = None,
    *,
    changed: Annotated[bool, typer.Option(help="Only topics with uncommitted changes.")] = False,
    record: Annotated[bool, typer.Option(help="Write the pattern.json of each mistake.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
    repeat: Annotated[int, typer.Option(min=1, help="How often each solution has to pass.")] = 20,
) -> None:
    """Prove content by running it in the judge's sandbox.

    Exit 0 when all of it holds, 1 when something fails, 2 when it could not run.
    """
    with one_line_failure():
        settings = read_settings()
        try:
            selection = select(settings.content, path, changed=changed)
        except SelectionError as error:
            raise StartError(str(error)) from error
        options = ExerciseOptions(repeat=repeat, record=record)
        result, versions = asyncio.run(_check(settings, selection, options, quiet=json))
    if json:
        print_json(result, versions)
    else:
        print_result(result)
    raise typer.Exit(0 if result.ok else 1)


async def _check(
    settings: Settings, selection: Selection, options: ExerciseOptions, *, quiet: bool
) -> tuple[Result, dict[str, str]]:
    at_a_time = os.cpu_count() or 1
    try:
        async with Judge(settings.sandbox, settings.learner_venv or "default") as judge:
            versions = (await judge.run_script("")).versions
            if not quiet:
                print_opening(selection, versions, at_a_time)
            with Progress(quiet=quiet) as progress:
                progress.read(selection.content.files)
                result = await check_content(
                    judge, selection, listener=progress, options=options, at_a_time=at_a_time
                )
            return result, versions
    except SandboxUnavailable as error:
        raise StartError(str(error)) from error


@content_app.command("list")
def list_(
    path: Annotated[Path | None, typer.Argument(help="A content root; default: all.")] = None,
) -> None:
    """List sections and topics, and what is written of each. Exit 2 for malformed content."""
    with one_line_failure():
        settings = read_settings()
        print_listing(load_catalog([path] if path else settings.content))
