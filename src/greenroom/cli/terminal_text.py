"""Text of a server, fit for a terminal: without mark-up, and unable to drive the terminal."""

import re
from html.parser import HTMLParser

BLOCKS = frozenset({"p", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote"})
LINES = frozenset({"li", "tr", "br"})


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._in_pre = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.pieces.append("\n\n")
        elif tag in LINES:
            self.pieces.append("\n- " if tag == "li" else "\n")
        elif tag in ("td", "th"):
            self.pieces.append("  ")
        if tag == "pre":
            self._in_pre = True
            self.pieces.append("```\n")
        elif tag == "code" and not self._in_pre:
            self.pieces.append("`")

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            self._in_pre = False
            self.pieces.append("\n```")
        elif tag == "code" and not self._in_pre:
            self.pieces.append("`")
        if tag in BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data if self._in_pre else re.sub(r"\s+", " ", data))


def to_text(html: str) -> str:
    """Blocks parted by empty lines, code in backticks."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    text = re.sub(r"[ \t]+\n", "\n", "".join(parser.pieces))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def plain(text: str) -> str:
    """What a stranger wrote, with everything replaced that could drive a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
