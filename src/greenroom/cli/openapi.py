"""`greenroom openapi`: the contract, for whoever generates a client."""

import json

import typer

from greenroom.app import create_app
from greenroom.cli.failure import one_line_failure


def openapi() -> None:
    """Print the API's description (OpenAPI, JSON)."""
    with one_line_failure():
        typer.echo(json.dumps(create_app().openapi(), indent=2, ensure_ascii=False))
