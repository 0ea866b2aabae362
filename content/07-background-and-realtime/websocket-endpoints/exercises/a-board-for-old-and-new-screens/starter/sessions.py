"""Who is signed in, and which pages are ours. Given: read it, do not change it."""

import secrets

PAGES = frozenset({"https://kitchen.example", "https://office.kitchen.example:8443"})
_names: dict[str, str] = {}


def begin(name: str) -> str:
    """A new session of this person; the same person may have several."""
    session = secrets.token_urlsafe(16)
    _names[session] = name
    return session


def name_of(session: str) -> str | None:
    """Whose session it is; None for one that is unknown or has ended."""
    return _names.get(session)


def end(session: str) -> None:
    _names.pop(session, None)
