"""The requests of a `predict` card, as written in its front matter."""

import json
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from greenroom.catalog.files.front_matter import Table
from greenroom.catalog.files.programs import METHODS

_SEND = re.compile(rf"({METHODS}) (/\S*)")


class SentRequest(Table):
    """`{send = "POST /x", headers = {…}, json = '…'}`"""

    send: str
    headers: Annotated[dict[str, str], Field(default_factory=dict)]
    json_: Annotated[str | None, Field(alias="json")] = None


@dataclass(frozen=True, slots=True)
class CardRequest:
    method: str
    path: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str | None = None


def read_request(given: str | SentRequest) -> CardRequest | str:
    """The request, or the sentence that says what is wrong with it."""
    sent = given if isinstance(given, str) else given.send
    found = _SEND.fullmatch(sent)
    if not found:
        return f'expected "METHOD /path", not {sent!r}.'
    if isinstance(given, str):
        return CardRequest(found[1], found[2])
    if given.json_ is not None and (fault := json_fault(given.json_)):
        return f"json: {fault}"
    return CardRequest(found[1], found[2], tuple(given.headers.items()), given.json_)


def json_fault(text: str) -> str | None:
    """Why a text is not JSON, as a sentence; None where it is."""
    try:
        json.loads(text, parse_constant=_refuse)
    except ValueError as error:
        return f"expected JSON, not {text[:80]!r} ({error})."
    return None


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")
