"""What changed between two sets of files, line by line, in bounded time."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from greenroom.practice.schemas import DiffLine, FileDiff

CONTEXT_LINES = 3
# difflib is cubic at worst: beyond this, over all files, what lies between the common ends of a
# file counts as replaced.
MOST_COMPARED_LINES = 1000


def diff_files(old: Mapping[str, str], new: Mapping[str, str]) -> list[FileDiff]:
    """The files that differ, by path. Blocks for up to a second: call it in a thread."""
    changed = [path for path in sorted({*old, *new}) if old.get(path) != new.get(path)]
    most = MOST_COMPARED_LINES // max(1, len(changed))
    return [
        FileDiff(path=path, lines=list(_diff(_lines(old, path), _lines(new, path), most=most)))
        for path in changed
    ]


def _lines(files: Mapping[str, str], path: str) -> list[str]:
    return files[path].split("\n") if path in files else []


def _diff(before: list[str], after: list[str], *, most: int) -> Iterator[DiffLine]:
    for tag, i1, i2, j1, j2 in _with_context(_opcodes(before, after, most=most)):
        if tag == "equal":
            for offset, text in enumerate(before[i1:i2]):
                yield DiffLine(sign=" ", old=i1 + offset + 1, new=j1 + offset + 1, text=text)
            continue
        for number, text in enumerate(before[i1:i2], start=i1 + 1):
            yield DiffLine(sign="-", old=number, new=None, text=text)
        for number, text in enumerate(after[j1:j2], start=j1 + 1):
            yield DiffLine(sign="+", old=None, new=number, text=text)


Opcode = tuple[str, int, int, int, int]


def _opcodes(before: list[str], after: list[str], *, most: int) -> list[Opcode]:
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    end_before, end_after = len(before) - tail, len(after) - tail
    middle_before, middle_after = before[head:end_before], after[head:end_after]
    if max(len(middle_before), len(middle_after)) > most:
        middle: list[Opcode] = [("replace", head, end_before, head, end_after)]
    else:
        middle = [
            (tag, i1 + head, i2 + head, j1 + head, j2 + head)
            for tag, i1, i2, j1, j2 in SequenceMatcher(
                None, middle_before, middle_after
            ).get_opcodes()
        ]
    return [
        ("equal", 0, head, 0, head),
        *middle,
        ("equal", end_before, len(before), end_after, len(after)),
    ]


def _common(one: list[str], other: list[str]) -> int:
    """How many lines are the same from the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _with_context(opcodes: list[Opcode]) -> Iterator[Opcode]:
    """Of what is equal, only the lines beside a change."""
    last = len(opcodes) - 1
    for place, (tag, i1, i2, j1, j2) in enumerate(opcodes):
        if tag != "equal":
            yield tag, i1, i2, j1, j2
            continue
        after_change = min(CONTEXT_LINES, i2 - i1) if place > 0 else 0
        before_change = min(CONTEXT_LINES, i2 - i1) if place < last else 0
        if after_change + before_change >= i2 - i1:
            yield tag, i1, i2, j1, j2
            continue
        yield tag, i1, i1 + after_change, j1, j1 + after_change
        yield tag, i2 - before_change, i2, j2 - before_change, j2
