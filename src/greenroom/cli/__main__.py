"""`python -m greenroom.cli` is `greenroom`."""

from greenroom.cli.main import app

app()
