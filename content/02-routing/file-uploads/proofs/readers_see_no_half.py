"""Opening with "wb" empties a file at once, and os.replace shows the old or the new one only."""

import os
import tempfile
from pathlib import Path

# breaks: os.replace(part, target) => target.write_bytes(part.read_bytes())
# breaks: with part.open("wb") as out: => with part.open("wb", buffering=0) as out:
# breaks: with target.open("wb") as out: => with target.open("r+b") as out:

folder = Path(tempfile.mkdtemp())
target, part = folder / "42.json", folder / "42.json.part"
old, new = b"the old content", b"the new content, which is longer"
seen: dict[str, bytes] = {}

target.write_bytes(old)
with target.open("wb") as out:
    seen["opened in place"] = target.read_bytes()
    out.write(new)
    seen["written, not closed"] = target.read_bytes()

target.write_bytes(old)
with part.open("wb") as out:
    out.write(new)
    seen["the part, not closed"] = part.read_bytes()
with target.open("rb") as reader:
    began = reader.read(4)
    os.replace(part, target)
    seen["a reader that began before"] = began + reader.read()
seen["a reader that begins now"] = target.read_bytes()
for what, content in seen.items():
    print(f"{what:28}", content)

assert seen["opened in place"] == b""
assert seen["written, not closed"] == b""
assert seen["the part, not closed"] == b""
assert seen["a reader that began before"] == old
assert seen["a reader that begins now"] == new
