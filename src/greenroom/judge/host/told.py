"""What the guest tells of the learner's tests: a stranger's text, bounded and checked."""

import asyncio
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from greenroom.judge.host.box import Box
from greenroom.judge.host.json_text import UnreadableJSON, parse_json

MOST_BYTES = 64 * 1024
Count = Annotated[int, Field(ge=0, le=100_000, strict=True)]
Words = Annotated[str, Field(max_length=1_000, strict=True)]


class FailedTest(BaseModel):
    """Of a test that failed, or of a file that could not be collected."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    test: Words
    kind: Words
    words: Words
    path: Words
    line: Count


class Told(BaseModel):
    """What came of the tests, as the guest has it; every value is only a claim."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    collected: Count
    passed: Count
    failed: Count
    skipped: Count
    uncollected: Count
    over: Annotated[bool, Field(strict=True)]
    failures: Annotated[list[FailedTest], Field(max_length=5)]

    @property
    def is_green(self) -> bool:
        return self.over and self.passed > 0 and not self.is_red

    @property
    def is_red(self) -> bool:
        return self.failed > 0 or self.uncollected > 0

    @property
    def ran(self) -> int:
        return self.passed + self.failed


async def read_told(box: Box) -> Told | None:
    """What the guest tells before it ends; None where it says nothing that can be read.

    The box must be fresh: the guest takes the first connection.
    """
    try:
        reader, writer = await box.connect()
        try:
            return _parse(await _read_bounded(reader))
        finally:
            writer.close()
    except OSError:
        return None


async def _read_bounded(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while len(content) <= MOST_BYTES and (chunk := await reader.read(MOST_BYTES)):
        content += chunk
    return content


def _parse(content: bytes) -> Told | None:
    try:
        return Told.model_validate(parse_json(content)) if len(content) <= MOST_BYTES else None
    except (UnreadableJSON, ValidationError):
        return None
