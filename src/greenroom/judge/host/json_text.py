"""JSON from strangers: bounded in depth and digits, and compared exactly."""

import json
import re
from typing import Any, NoReturn

MAX_DEPTH = 64
MAX_DIGITS = 400

# Strings are skipped whole (possessive, so linear), since brackets in them do not nest.
_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


class UnreadableJSON(ValueError):  # noqa: N818 not an error of ours
    """A body that is not the JSON it should be; the text says why."""


def parse_json(body: bytes) -> Any:  # whatever JSON holds
    """The parsed body; UnreadableJSON for anything that is not plain JSON of a sane shape."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise UnreadableJSON("The body is not UTF-8.") from None
    if _depth_exceeds(text):
        raise UnreadableJSON(f"The JSON is nested deeper than {MAX_DEPTH} levels.")
    try:
        return json.loads(text, parse_int=_bounded_int, parse_constant=_no_constant)
    except UnreadableJSON:
        raise
    except ValueError as error:
        raise UnreadableJSON(f"The body is not JSON: {error}.") from None


def _depth_exceeds(text: str) -> bool:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for token in _TOKENS.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif token[0] in "]}":
            depth -= 1
    return False


def _bounded_int(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise UnreadableJSON(f"A number has more than {MAX_DIGITS} digits.")
    return int(digits)


def _no_constant(name: str) -> NoReturn:
    raise UnreadableJSON(f"{name} is not JSON.")


def json_equal(left: Any, right: Any) -> bool:  # whatever JSON holds
    """Exact equality: a bool is no number, 1 equals 1.0, lists keep their order."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(json_equal(left[k], right[k]) for k in left)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(json_equal, left, right))
    return bool(left == right)
