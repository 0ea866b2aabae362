"""A zygote with the children it has made in advance."""

import asyncio
import itertools
import tempfile
from collections import deque
from pathlib import Path

from greenroom.judge.host.child import Child
from greenroom.judge.host.folder import remove_hostile
from greenroom.judge.host.job import Job
from greenroom.judge.host.zygote import Zygote
from greenroom.judge.limits import Limits
from greenroom.judge.sandboxes.sandbox import Sandbox


class Generation:
    """One zygote's time: it makes children until it has made enough, then its last ones end."""

    def __init__(self, sandbox: Sandbox, room: Path, ready: int) -> None:
        self.zygote = Zygote(sandbox)
        self._room = room
        self._target = ready
        self._ready: deque[Child] = deque()
        self._names = itertools.count()
        self._removals: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Warm the zygote up; raises BoxFailed."""
        await self.zygote.start()
        self.refill()

    def take(self, job: Job) -> Child:
        """Give a child for a job: a ready one where one fits. Raises BoxFailed."""
        wanted = _needs(job.limits, restarts=job.restarts)
        while self._ready and wanted == _USUAL:
            child = self._ready.popleft()
            if not child.ended.is_set():
                return child
        return self._make(wanted)

    def refill(self) -> None:
        """Make children in advance up to the target; the zygote works on them by itself."""
        while self.zygote.alive and len(self._ready) < self._target:
            self._ready.append(self._make(_USUAL))

    def prepare(self) -> None:
        """Nobody waits: let the children made in advance use the time."""
        for child in self._ready:
            child.prepare()

    async def idle(self) -> None:
        """Let go of the children made in advance, and wait until the last box is gone."""
        self._discard_ready()
        await self.zygote.idle()

    async def close(self) -> None:
        """End the zygote and all it made, and remove their folders."""
        self._discard_ready()
        await self.zygote.close()
        await asyncio.gather(*self._removals)

    @property
    def ready(self) -> list[int]:
        """Process numbers of the children made in advance."""
        made = [child for child in self._ready if child.process and not child.ended.is_set()]
        return [child.process for child in made]

    def folder_of(self, child: Child) -> Path | None:
        """The child's folder on this machine's disk; None where it is out of the host's sight."""
        return None if self.zygote.sandbox.box else Path(child.spec["folder"])

    def _discard_ready(self) -> None:
        for child in self._ready:
            child.discard()
        self._ready.clear()

    def _make(self, needs: dict[str, int]) -> Child:
        box = self.zygote.sandbox.box
        folder = box or tempfile.mkdtemp(prefix="box-", dir=self._room)
        child = Child(self.zygote, {"folder": folder, **needs})
        if box is None:
            removal = asyncio.create_task(_remove_when_gone(child, Path(folder)))
            self._removals.add(removal)
            removal.add_done_callback(self._removals.discard)
        return child


def _needs(limits: Limits, *, restarts: bool) -> dict[str, int]:
    """What a child is made for, but for its folder."""
    return {
        "memory_bytes": limits.memory_bytes,
        "disk_bytes": limits.disk_bytes,
        "threads": limits.threads,
        "restarts": restarts,
    }


# What children made in advance are made for.
_USUAL = _needs(Limits(), restarts=False)


async def _remove_when_gone(child: Child, folder: Path) -> None:
    await child.gone.wait()
    await asyncio.to_thread(remove_hostile, folder)
