"""`greenroom db`: the database outside of a start."""

import typer

from greenroom.cli.failure import one_line_failure
from greenroom.config import read_settings
from greenroom.migrations.upgrade import upgrade_database

database_app = typer.Typer(help="The database.", no_args_is_help=True)


@database_app.callback()
def database() -> None:
    """The database."""


@database_app.command()
def upgrade() -> None:
    """Bring the database to this version; the one before is kept as a copy."""
    with one_line_failure():
        settings = read_settings()
        settings.data.mkdir(parents=True, exist_ok=True)
        copy = upgrade_database(settings.database_path)
    typer.echo(f"{settings.database_path} is at this version.")
    if copy:
        typer.echo(f"The one before is kept as {copy}.")
