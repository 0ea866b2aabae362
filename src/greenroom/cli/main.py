"""`greenroom`: every command, in one place to look it up."""

import typer

from greenroom.cli.content import content_app
from greenroom.cli.database import database_app
from greenroom.cli.doctor import doctor
from greenroom.cli.judge import judge_app
from greenroom.cli.openapi import openapi
from greenroom.cli.serve import serve

app = typer.Typer(
    name="greenroom",
    help="Get ready for FastAPI interviews, on code that really runs.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(serve)
app.command()(doctor)
app.command()(openapi)
app.add_typer(database_app, name="db")
app.add_typer(judge_app, name="judge")
app.add_typer(content_app, name="content")
