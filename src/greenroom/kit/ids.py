"""Ids that sort by the time they were made."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562). Python 3.11 has none of its own."""
    return uuid7()
