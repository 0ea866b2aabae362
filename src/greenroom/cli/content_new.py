"""`greenroom content new`: begin a section, topic, card or exercise."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from greenroom.catalog import scaffold
from greenroom.catalog.schemas import CardKind, ExerciseKind, Level
from greenroom.cli.content_report import shown
from greenroom.cli.failure import one_line_failure
from greenroom.config import read_settings
from greenroom.errors import StartError

new_app = typer.Typer(
    help="Begin something new: whole in shape, with WRITE: where a text belongs.",
    no_args_is_help=True,
)

RootOption = Annotated[
    Path | None, typer.Option(help="The content root; default: the first of GREENROOM_CONTENT.")
]


@new_app.command()
def section(slug: str, *, title: Annotated[str, typer.Option()], root: RootOption = None) -> None:
    """Begin a section, such as 12-observability, at the end of the syllabus."""
    with _failure():
        _tell(scaffold.new_section(_root(root), slug, title))


@new_app.command()
def topic(
    slug: Annotated[str, typer.Argument(help="section/topic")],
    *,
    title: Annotated[str | None, typer.Option(help="If it is not in the syllabus yet.")] = None,
    level: Annotated[Level, typer.Option()] = "mid",
    weight: Annotated[int, typer.Option(min=1, max=5)] = 3,
    root: RootOption = None,
) -> None:
    """Begin a topic: a lesson, an example and a proof."""
    with _failure():
        made = scaffold.new_topic(_root(root), slug, title=title, level=level, weight=weight)
        _tell(made)


@new_app.command()
def card(
    slug: Annotated[str, typer.Argument(help="section/topic/card")],
    *,
    kind: Annotated[CardKind, typer.Option()] = "predict",
    root: RootOption = None,
) -> None:
    """Begin a card of a kind."""
    with _failure():
        _tell(scaffold.new_card(_root(root), slug, kind))


@new_app.command()
def exercise(
    slug: Annotated[str, typer.Argument(help="section/topic/exercise")],
    *,
    kind: Annotated[ExerciseKind, typer.Option(help="What the learner writes.")] = "app",
    root: RootOption = None,
) -> None:
    """Begin an exercise: starter, solution, hints, a first mistake, and checks or a mutant."""
    with _failure():
        _tell(scaffold.new_exercise(_root(root), slug, kind))


@contextmanager
def _failure() -> Iterator[None]:
    with one_line_failure():
        try:
            yield
        except scaffold.ScaffoldError as error:
            raise StartError(str(error)) from error


def _root(given: Path | None) -> Path:
    return given or read_settings().content[0]


def _tell(made: list[Path]) -> None:
    for path in made:
        typer.echo(shown(path.resolve()))
    typer.echo("Write what is marked WRITE:, then run `greenroom content check`.")
