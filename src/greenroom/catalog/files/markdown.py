"""Takes a Markdown text apart by its `##` headings and its fences, keeping line numbers."""

import re
from dataclasses import dataclass

from greenroom.judge import front_matter

_FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
# A mark inside backticks ends no sentence: `limit: int`.
_SENTENCE = re.compile(r"(?:`[^`]*`|[^`])+?(?<=[.?!:])(?=[\"”]?\s)")


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown, and the line of the file on which it begins."""

    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; `line` is that of its first line of code."""

    language: str
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A `##` heading and the text below it."""

    title: str
    line: int
    text: Text


def split_sections(body: str, *, first_line: int) -> list[Section]:
    """The `##` sections in order; what stands above the first one has the title ''."""
    return [
        Section(each.title, each.line, Text(each.body, each.body_line))
        for each in front_matter.sections(body, first_line=first_line)
    ]


def find_fences(text: Text) -> list[Fence]:
    """The fenced blocks of a text."""
    found: list[Fence] = []
    opened: tuple[str, int] | None = None
    lines: list[str] = []
    for number, line in enumerate(text.markdown.splitlines(), start=text.line):
        if line.startswith("```"):
            if opened:
                found.append(Fence(opened[0], "\n".join(lines) + "\n", opened[1]))
                opened = None
            else:
                opened, lines = (line[3:].strip(), number + 1), []
        elif opened:
            lines.append(line)
    return found


def without_fences(text: Text, language: str) -> str:
    """The Markdown without its fences of one language."""
    pattern = rf"^```{re.escape(language)}\n.*?^```$\n?"
    return re.sub(pattern, "", text.markdown, flags=re.DOTALL | re.MULTILINE).strip()


def first_sentence(markdown: str) -> str:
    """The first sentence as plain text, without its full stop: the title of a card."""
    prose = _FENCED.sub("", markdown).strip()
    paragraph = " ".join(prose.split("\n\n")[0].split())
    found = _SENTENCE.match(paragraph)
    sentence = found[0] if found else paragraph
    return re.sub(r"[`*]", "", sentence).strip('"“”').removesuffix(".").removesuffix(":")


@dataclass(frozen=True, slots=True)
class Explained:
    """An item of a list and the quoted lines below it: `- item`, then `  > why`."""

    item: str
    why: str
    line: int


def explained_items(text: Text) -> tuple[list[Explained], list[int]]:
    """The items of such a list, and the lines that belong to none."""
    items: list[tuple[str, int, list[str]]] = []
    stray: list[int] = []
    for number, line in enumerate(text.markdown.splitlines(), start=text.line):
        if line.startswith("- "):
            items.append((line[2:].strip(), number, []))
        elif line.strip().startswith(">") and items:
            items[-1][2].append(line.strip()[1:].strip())
        elif line.strip():
            stray.append(number)
    return [Explained(item, " ".join(why), line) for item, line, why in items], stray
