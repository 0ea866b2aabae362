"""One arena for each sandbox, made when a test first asks for it and kept for the session."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import pytest

from tests.attacks import boxes
from tests.attacks.arena import Arena, open_arena


@dataclass
class Arenas:
    """Those that are open, by their sandbox."""

    stack: AsyncExitStack
    by_sandbox: dict[str, Arena] = field(default_factory=dict)

    async def get(self, sandbox: str) -> Arena:
        """The arena of a sandbox, in which two submissions can run at once."""
        if sandbox not in self.by_sandbox:
            arena = await self.stack.enter_async_context(open_arena(sandbox, size=2))
            self.by_sandbox[sandbox] = arena
            # What is counted is this whole process's: the new one is no trace in the others.
            for each in self.by_sandbox.values():
                each.at_rest = await boxes.traces_at_rest(each.room)
        return self.by_sandbox[sandbox]


@pytest.fixture(scope="session")
async def arenas() -> AsyncIterator[Arenas]:
    """All arenas, closed at the end of the session."""
    async with AsyncExitStack() as stack:
        yield Arenas(stack)


@pytest.fixture
async def arena(request: pytest.FixtureRequest, arenas: Arenas) -> Arena:
    """The arena of the sandbox that a test is parametrized with."""
    return await arenas.get(str(request.param))
