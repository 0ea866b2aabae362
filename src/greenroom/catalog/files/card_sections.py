"""What stands between a card's Front and its Answer, kind by kind."""

import re
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from greenroom.catalog.files.markdown import (
    Explained,
    Fence,
    Section,
    explained_items,
    find_fences,
)
from greenroom.catalog.files.problems import Problems
from greenroom.catalog.files.programs import python_fault
from greenroom.catalog.files.requests import json_fault
from greenroom.catalog.model import DiffLine, Option, Program, Step

MIN_OPTIONS = 4
MIN_STEPS = 3
LISTEN_KINDS = ("must", "good", "red flag")
_MARK = re.compile(r"  #@([a-z0-9-]+)$")
_STEP = re.compile(r"(\d+)\. `([^`]+)`(.*)")


@dataclass(frozen=True, slots=True)
class Place:
    """The file that is read, and where its problems go."""

    path: Path
    problems: Problems

    def add(self, line: int, field: str, sentence: str) -> None:
        self.problems.add(self.path, line, field=field, sentence=sentence)


def fence(place: Place, section: Section, language: str) -> Fence:
    """The one fence of a language in a section."""
    found = [each for each in find_fences(section.text) if each.language == language]
    if len(found) == 1:
        return found[0]
    place.add(section.line, section.title, f"expected one ```{language} fence, not {len(found)}.")
    return Fence(language, "", section.line)


def program(place: Place, section: Section) -> Program:
    """The app or script of a front: its one Python fence, which has to parse."""
    found = fence(place, section, "python")
    if fault := python_fault(found.source):
        place.add(found.line + fault[0] - 1, "python", f"{fault[1]}.")
    return Program(found.source, found.line)


def require_json(place: Place, line: int, field: str, *, text: str) -> None:
    if fault := json_fault(text):
        place.add(line, field, fault)


def options(place: Place, section: Section) -> tuple[Option, ...]:
    """`- [x] text` and `- [ ] text`, each with a reason below it."""
    items, stray = explained_items(section.text)
    for line in stray:
        place.add(line, "Options", "expected `- [ ] text`, and below it `  > why`.")
    found: list[Option] = []
    for item in items:
        box = re.fullmatch(r"\[([ x])\] (.+)", item.item)
        if not box or not item.why:
            place.add(item.line, "Options", "expected `- [ ] text`, and below it `  > why`.")
            continue
        found.append(Option(box[2], box[1] == "x", item.why, item.line))
    if len(items) < MIN_OPTIONS:
        sentence = f"expected at least {MIN_OPTIONS} options, not {len(items)}."
        place.add(section.line, "Options", sentence)
    if not any(option.right for option in found):
        place.add(section.line, "Options", "expected at least one right option, `- [x]`.")
    for text, count in Counter(option.text for option in found).items():
        if count > 1:
            place.add(section.line, "Options", f"{text!r} stands there {count} times.")
    return tuple(found)


def steps(place: Place, section: Section) -> tuple[Step, ...]:
    """Numbered steps in the right order, each beginning with its event in backticks."""
    found: list[Step] = []
    for number, line in enumerate(section.text.markdown.splitlines(), start=section.text.line):
        if not line.strip():
            continue
        step = _STEP.fullmatch(line)
        if not step or int(step[1]) != len(found) + 1:
            sentence = f"expected `{len(found) + 1}. ` and the event in backticks."
            place.add(number, "Steps", sentence)
            continue
        found.append(Step(step[2], f"`{step[2]}`{step[3]}", number))
    if len(found) < MIN_STEPS:
        place.add(section.line, "Steps", f"expected at least {MIN_STEPS} steps, not {len(found)}.")
    return tuple(found)


def patch(place: Place, section: Section, app: Program) -> tuple[str, str]:
    """The diff of a fix, and the app with it applied: the old lines of a hunk occur once."""
    diff = fence(place, section, "diff")
    source, line = app.source, diff.line
    for hunk in re.split(r"^@@.*\n", diff.source, flags=re.MULTILINE):
        rows = hunk.splitlines()
        old = "".join(f"{row[1:]}\n" for row in rows if not row.startswith("+"))
        new = "".join(f"{row[1:]}\n" for row in rows if not row.startswith("-"))
        times = len(re.findall(f"^{re.escape(old)}", source, flags=re.MULTILINE)) if old else 0
        if times == 1:
            source = re.sub(f"^{re.escape(old)}", lambda _: new, source, flags=re.MULTILINE)  # noqa: B023
        else:
            sentence = f"the old lines of this hunk must occur once in the app, not {times} times."
            place.add(line, "Fix", sentence)
        line += len(rows) + 1
    if fault := python_fault(source):
        place.add(diff.line, "Fix", f"the patched app does not parse: {fault[1]}.")
    return diff.source, source


def marked_diff(place: Place, section: Section) -> tuple[DiffLine, ...]:
    """The lines of the front's diff, their marks `  #@name` cut off."""
    diff = fence(place, section, "diff")
    found = []
    for number, row in enumerate(diff.source.splitlines(), start=diff.line):
        mark = _MARK.search(row)
        text = _MARK.sub("", row)
        sign = text[:1] or " "
        if sign not in "+-@ ":
            place.add(number, "Front", "expected a line of the diff to begin with +, - or a space.")
        found.append(DiffLine(sign, text if sign == "@" else text[1:], mark and mark[1], number))
    return tuple(found)


def explanations(place: Place, section: Section) -> tuple[Explained, ...]:
    """`- name` with the reason below it."""
    items, stray = explained_items(section.text)
    for line in [*stray, *(item.line for item in items if not item.why)]:
        place.add(line, section.title, "expected `- name`, and below it `  > why`.")
    return tuple(items)


def check_marks(
    place: Place,
    front: Section,
    lines: tuple[DiffLine, ...],
    *,
    explained: tuple[tuple[Explained, ...], ...],
) -> None:
    """Every mark of the diff is explained once, and every explanation has its mark."""
    items = [item for each in explained for item in each]
    places = {item.item: item.line for item in items}
    places |= {line.mark: line.line for line in lines if line.mark}
    marks = Counter(line.mark for line in lines if line.mark)
    names = Counter(item.item for item in items)
    for name, place_line in sorted(places.items(), key=itemgetter(1)):
        if marks[name] != 1 or names[name] != 1:
            sentence = (
                f"#@{name} must be at one line and explained once, "
                f"not at {marks[name]} and {names[name]} times."
            )
            place.add(place_line, "Defects", sentence)
    if not explained[0]:
        place.add(front.line, "Defects", "expected at least one defect.")


def listen_for(place: Place, section: Section) -> tuple[str, ...]:
    """`- must: …`, `- good: …`, `- red flag: …`."""
    found: list[str] = []
    for number, line in enumerate(section.text.markdown.splitlines(), start=section.text.line):
        if line.startswith("- "):
            found.append(line[2:].strip())
            if line[2:].partition(":")[0] not in LISTEN_KINDS:
                place.add(
                    number, section.title, "expected `- must: `, `- good: ` or `- red flag: `."
                )
        elif line.strip() and found:
            found[-1] += f" {line.strip()}"
    if not any(line.startswith("must:") for line in found):
        place.add(section.line, section.title, "expected at least one `- must: …`.")
    return tuple(found)
