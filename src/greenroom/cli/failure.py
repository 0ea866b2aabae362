"""How a command that cannot go on says so: one line on stderr, exit 2."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from greenroom.errors import StartError


@contextmanager
def one_line_failure() -> Iterator[None]:
    """Turns a StartError into its sentence and exit code 2."""
    try:
        yield
    except StartError as error:
        typer.echo(f"greenroom: {error}", err=True)
        raise typer.Exit(2) from error
