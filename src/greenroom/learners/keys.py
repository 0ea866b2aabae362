"""The keys that sign guests' cookies: made once in the data folder, rotatable."""

import os
import secrets
from pathlib import Path


def read_keys(path: Path) -> list[str]:
    """The keys in `path`, oldest first; the last one signs, all are accepted.

    Makes the file (mode 0600) with one key when there is none. To rotate, add a line at the end;
    remove the old line when the cookies signed with it may end.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().split()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(32) + "\n")
    return path.read_text().split()
