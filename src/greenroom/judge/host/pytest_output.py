"""What pytest printed, cut to the learner's own frames."""

import re
from collections.abc import Mapping

from greenroom.judge.host.start_failure import trimmed

# A frame as pytest's short style prints it: `main.py:7: in read_page`.
_FRAME = re.compile(r"^(?P<path>[^\s:]+):\d{1,9}: in ")


def trim_pytest(output: str, files: Mapping[str, str]) -> str:
    """The output, its failures cut to frames in the learner's files."""
    names = "|".join(re.escape(path) for path in files)
    # pytest names some files in full: of the box, or of a folder of this machine.
    text = re.sub(rf"(?<![\w./+-])/[\w./+-]*/app/(?=(?:{names})\b)", "", trimmed(output, files))
    kept: list[str] = []
    skipping = False
    for line in text.splitlines():
        if frame := _FRAME.match(line):
            skipping = frame["path"] not in files
        elif line and not line[0].isspace():
            skipping = False
        if not skipping:
            kept.append(line)
    return "\n".join(kept)
