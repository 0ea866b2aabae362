"""The names that a file of a submission or of an exercise may have."""

import re

MAX_PATH_BYTES = 120
MAX_DEPTH = 4

_PART = re.compile(r"[A-Za-z0-9_.-]+")


def path_fault(path: str) -> str | None:
    """Why a relative path may not be used, as the end of a sentence; None when it may."""
    if len(path.encode(errors="surrogatepass")) > MAX_PATH_BYTES:
        return f"is longer than {MAX_PATH_BYTES} bytes"
    if "\\" in path or ":" in path:
        return "has a backslash or a colon in it; folders are parted by /"
    if path.startswith("/"):
        return "is not relative"
    parts = path.split("/")
    if len(parts) > MAX_DEPTH:
        return f"lies deeper than {MAX_DEPTH} levels"
    return next((fault for part in parts if (fault := _part_fault(part))), None)


def _part_fault(part: str) -> str | None:
    if part in {"", ".", ".."}:
        return "is not a plain relative path"
    if not _PART.fullmatch(part):
        return "has characters other than A-Z a-z 0-9 _ . - in it"
    if part.startswith("."):
        return "begins with a dot"
    return None
