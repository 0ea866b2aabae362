"""Style advice on a learner's files, from ruff in a process of its own."""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from ruff import find_ruff_bin  # type: ignore[import-untyped]

from greenroom.judge import Exercise
from greenroom.practice.drafts import check_files
from greenroom.practice.schemas import LintFinding

SECONDS = 5.0
AT_ONCE = 2
MOST_FINDINGS = 100  # of a file
MOST_LINE_BYTES = 1 << 20
# Ours, whatever a learner's files say: a configuration of his is never read.
SETTINGS = (
    "check",
    "--isolated",
    "--no-cache",
    "--quiet",
    "--target-version=py311",
    "--line-length=100",
    "--select=E4,E7,E9,F,B,UP,ASYNC,FAST",
    "--ignore=B008",  # a call as a default is how FastAPI was written for years
    "--output-format=json-lines",
)
ANY_FILES = replace(Exercise.from_parts("lint", {}), new_files=True)


class Linter:
    """A few processes at a time; what takes too long says nothing."""

    def __init__(self) -> None:
        self._ruff = find_ruff_bin()
        self._places = asyncio.Semaphore(AT_ONCE)

    async def lint(self, files: Mapping[str, str]) -> list[LintFinding]:
        """By path, then by line. Raises FilesRefusedError for files that no draft may hold."""
        checked = check_files(ANY_FILES, files, frozenset())
        python = [path for path in sorted(checked) if path.endswith(".py")]
        found = await asyncio.gather(*(self._lint_file(path, checked[path]) for path in python))
        return [finding for findings in found for finding in findings]

    async def _lint_file(self, path: str, text: str) -> list[LintFinding]:
        async with self._places:
            process = await asyncio.create_subprocess_exec(
                self._ruff,
                *SETTINGS,
                *(f"--stdin-filename={path}", "-"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                limit=MOST_LINE_BYTES,
                cwd="/",
                env={},
            )
            try:
                async with asyncio.timeout(SECONDS):
                    return await _findings(process, path, text)
            except (TimeoutError, ValueError, OSError):
                return []
            finally:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()


async def _findings(process: asyncio.subprocess.Process, path: str, text: str) -> list[LintFinding]:
    assert process.stdin is not None  # noqa: S101 - it was asked for
    assert process.stdout is not None  # noqa: S101
    process.stdin.write(text.encode())
    await process.stdin.drain()
    process.stdin.close()
    findings: list[LintFinding] = []
    while len(findings) < MOST_FINDINGS and (line := await process.stdout.readline()):
        findings.append(_finding(path, line))
    return sorted(findings, key=lambda finding: (finding.line, finding.column))


def _finding(path: str, line: bytes) -> LintFinding:
    found = json.loads(line)
    code = found["code"]
    return LintFinding(
        path=path,
        line=found["location"]["row"],
        column=found["location"]["column"],
        end_line=found["end_location"]["row"],
        end_column=found["end_location"]["column"],
        code=None if code == "invalid-syntax" else code,
        message=found["message"],
    )
