"""Highlights code on the server with the classes of the design: k f t n s c p."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby
from operator import itemgetter

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType
from pygments.util import ClassNotFound

# The first that holds, from the narrow to the wide.
_CLASSES: tuple[tuple[_TokenType, str], ...] = (
    (Token.Keyword.Constant, "n"),
    (Token.Keyword.Type, "t"),
    (Token.Keyword, "k"),
    (Token.Operator.Word, "k"),
    (Token.Name.Function, "f"),
    (Token.Name.Decorator, "f"),
    (Token.Name.Class, "t"),
    (Token.Name.Exception, "t"),
    (Token.Name.Builtin.Pseudo, ""),
    (Token.Name.Builtin, "t"),
    (Token.Name.Tag, "k"),
    (Token.Literal.Number, "n"),
    (Token.Literal.String, "s"),
    (Token.Comment, "c"),
    (Token.Operator, "p"),
    (Token.Punctuation, "p"),
)


def code_lines(source: str, language: str = "python") -> list[str]:
    """The inner HTML of each line of a piece of code."""
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, value in _lexer(language).get_tokens(source.rstrip("\n")):
        for number, piece in enumerate(value.split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append((_class_of(kind, value), piece))
    # The lexer ends every text with a line feed.
    return ["".join(_spans(runs)) for runs in lines[:-1]]


def _spans(runs: list[tuple[str, str]]) -> Iterator[str]:
    """Neighbours of one class share a span: pages are counted in bytes."""
    for name, group in groupby(runs, key=itemgetter(0)):
        text = escape("".join(piece for _, piece in group), quote=False)
        yield f'<span class="{name}">{text}</span>' if name else text


def code_html(source: str, language: str = "python", *, first_line: int = 1) -> str:
    """The code as one `<span class="ln">` a line; `<pre class="code"><code>` goes around it."""
    rows = zip(source.split("\n"), code_lines(source, language), strict=False)
    return "".join(
        f'<span class="ln" data-n="{number}"{_hang(text)}>{html}</span>'
        for number, (text, html) in enumerate(rows, start=first_line)
    )


def diff_html(diff: str) -> str:
    """A diff of Python as lines with the classes `add` and `del` and the sign in `data-s`."""
    rows = []
    for row in diff.rstrip("\n").split("\n"):
        sign = row[:1] if row[:1] in {"+", "-", "@"} else " "
        name = {"+": " add", "-": " del", "@": " cut"}.get(sign, "")
        text = "" if sign == "@" else row[1:]
        html = code_lines(text)[0] if text else ""
        rows.append(f'<span class="ln{name}" data-s="{sign}"{_hang(text)}>{html}</span>')
    return "".join(rows)


def pre(inner: str, *, diff: bool = False) -> str:
    """A whole block of code, focusable so that it scrolls by keyboard."""
    block = f'<pre class="code" tabindex="0" aria-label="Code"><code>{inner}</code></pre>'
    return f'<div class="diff">{block}</div>' if diff else block


def _hang(text: str) -> str:
    """The indent, by which a wrapped line hangs."""
    indent = len(text) - len(text.lstrip(" "))
    return f' style="--in:{indent}"' if indent and text.strip() else ""


def _class_of(kind: _TokenType, value: str) -> str:
    if kind is Token.Name and value[:1].isupper() and not value.isupper():
        return "t"
    chain = kind.split()
    return next((name for wide, name in _CLASSES if wide in chain), "")


@lru_cache
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        return get_lexer_by_name("text", stripnl=False)
