"""Who the command line is on each server: the guest's cookie, kept in a file of the user's own."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import typer
from pydantic import TypeAdapter, ValidationError

from greenroom.errors import StartError

_cookies_by_server: TypeAdapter[dict[str, dict[str, str]]] = TypeAdapter(dict[str, dict[str, str]])


def guests_file() -> Path:
    return Path(typer.get_app_dir("greenroom")) / "guests.json"


def read_cookies(server: str) -> dict[str, str]:
    """Those of one server; none where nothing readable is kept."""
    return _read().get(server, {})


def keep_cookies(server: str, cookies: Mapping[str, str]) -> None:
    """Writes the file anew, mode 0600: whoever has a cookie is that guest. Raises StartError."""
    path = guests_file()
    text = json.dumps({**_read(), server: dict(cookies)}, indent=2)
    unfinished = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
        os.replace(unfinished, path)
    except OSError as error:
        raise StartError(
            f"{path} cannot be written ({error.strerror}): without it the server takes you for "
            "somebody else each time."
        ) from error


def _read() -> dict[str, dict[str, str]]:
    try:
        return _cookies_by_server.validate_json(guests_file().read_bytes())
    except (OSError, ValidationError):
        return {}
