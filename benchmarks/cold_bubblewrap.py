"""A judge without warmth: for each grade a cold interpreter and uvicorn in bubblewrap."""

import asyncio
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from greenroom.judge import Exercise
from greenroom.judge.checks import Check
from greenroom.judge.host.runner import run_checks
from greenroom.judge.sandboxes.bubblewrap import BOX
from greenroom.judge.sandboxes.sandbox import Sandbox

START_S = 20.0
_APP, _BYTECODE = f"{BOX}/app", f"{BOX}/bytecode"
_UVICORN = ["-m", "uvicorn", "main:app", "--app-dir", _APP, "--log-level", "warning"]


@dataclass
class ColdApp:
    """What the runner of checks takes for a box."""

    address: Path
    process: int
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_unix_connection(str(self.address))

    async def in_flight(self) -> int:
        return 0

    async def restart(self) -> bool:
        return False

    async def ended(self) -> None:
        await self.over.wait()


@dataclass(frozen=True)
class ColdJudge:
    """Starts all anew for every grade. Bytecode is kept in `folder`, as in any environment."""

    sandbox: Sandbox
    folder: Path

    async def grade(self, exercise: Exercise) -> None:
        """From the files to a verdict, by the same checks and the same client."""
        async with self._serve(exercise) as app:
            checks = [check for check in exercise.checks if isinstance(check, Check)]
            # The first request waits in the listener's queue until the app serves.
            limits = replace(exercise.limits, check_s=START_S, total_s=START_S)
            run = await run_checks(app, checks, seed=1, limits=limits, on_done=lambda _: None)
            assert run.passed == len(checks), run.checks

    @asynccontextmanager
    async def _serve(self, exercise: Exercise) -> AsyncIterator[ColdApp]:
        files, address = self.folder / "app", self.folder / "app.sock"
        shutil.rmtree(files, ignore_errors=True)
        files.mkdir()
        for path, text in exercise.starter.items():
            (files / path).write_text(text)
        with socket.socket(socket.AF_UNIX) as listener:
            address.unlink(missing_ok=True)
            listener.bind(str(address))
            listener.listen()
            process = await asyncio.create_subprocess_exec(
                *self._command(listener.fileno()),
                pass_fds=(listener.fileno(),),
                stdin=subprocess.DEVNULL,
                env=self.sandbox.environment,
                cwd="/",
            )
        try:
            yield ColdApp(address, process.pid)
        finally:
            process.kill()
            await process.wait()

    def _command(self, listener: int) -> list[str]:
        *wall, separator = self.sandbox.prefix
        wall[wall.index("--chdir") + 1] = _APP
        wall += ["--bind", str(self.folder), BOX]
        python = [str(self.sandbox.interpreter.executable), "-I", "-X", "utf8"]
        python += ["-X", f"pycache_prefix={_BYTECODE}", *_UVICORN, "--fd", str(listener)]
        return [*wall, separator, *python]
