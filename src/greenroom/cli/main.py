"""`greenroom`: every command, in one place to look it up. Each is imported when it is called."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

# Name to `module:attribute` in greenroom.cli: a function, or a Typer app with its own commands.
COMMANDS = {
    "serve": "serve:serve",
    "get": "get:get",
    "run": "grade:run",
    "submit": "grade:submit",
    "doctor": "doctor:doctor",
    "openapi": "openapi:openapi",
    "db": "database:database_app",
    "judge": "judge:judge_app",
    "content": "content:content_app",
}


class Commands(TyperGroup):
    """The server's imports take a second: who runs checks from an editor must not wait for them."""

    # Any: the types of Click that Typer carries are its own affair.

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        found = getattr(import_module(f"greenroom.cli.{module}"), attribute)
        if isinstance(found, typer.Typer):
            return typer.main.get_group(found)
        single = typer.Typer(pretty_exceptions_enable=False, add_completion=False)
        single.command(cmd_name)(found)
        return typer.main.get_command(single)


app = typer.Typer(
    name="greenroom",
    cls=Commands,
    help="Get ready for FastAPI interviews, on code that really runs.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def greenroom() -> None:
    """Get ready for FastAPI interviews, on code that really runs."""
