"""A warm pool in a folder of its own, of which all that it leaves behind can be counted."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from greenroom.judge.host.pool import Pool
from tests.attacks import boxes

# Harm in `process` is real: it stops none.
WALLS = [pytest.param("namespaces", marks=pytest.mark.wall), "confined"]
SANDBOXES = [*WALLS, "process"]


@dataclass(slots=True)
class Arena:
    """The pool, its folder, and what there was of it at rest."""

    pool: Pool
    room: Path
    at_rest: boxes.Traces

    async def require_clean(self) -> None:
        """A normal app is served right, and nothing more is left than there was at first."""
        assert await boxes.serve_normal(self.pool)
        left = await boxes.traces_settle(self.room, self.at_rest)
        assert left.is_within(self.at_rest), (left, self.at_rest)


@asynccontextmanager
async def open_arena(sandbox: str, *, size: int = 1) -> AsyncIterator[Arena]:
    """An arena; its folder must be empty at the end."""
    # A Unix socket's path must be short, which pytest's own folders are not.
    room = Path(tempfile.mkdtemp(prefix="room-"))
    pool = Pool(sandbox, size=size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(room))
        await pool.start()
    try:
        assert await boxes.serve_normal(pool)
        yield Arena(pool, room, await boxes.traces_at_rest(room))
    finally:
        await pool.close()
        left = await asyncio.to_thread(lambda: list(room.iterdir()))
        await asyncio.to_thread(shutil.rmtree, room)
    assert not left
