"""The arena of one sandbox after the other; pytest groups the tests by it.

A parametrization that has more than the arena must say `scope="session"`, else each test makes one.
"""

from collections.abc import AsyncIterator

import pytest

from tests.attacks.arena import Arena, open_arena


@pytest.fixture(scope="session")
async def arena(request: pytest.FixtureRequest) -> AsyncIterator[Arena]:
    """The arena of a sandbox, in which two submissions can run at once."""
    async with open_arena(str(request.param), size=2) as arena:
        yield arena
