"""One warm pool for each sandbox that works on this machine."""

from collections.abc import AsyncIterator

import pytest

from greenroom.judge.host.pool import Pool
from greenroom.judge.sandboxes import NAMES

Pools = dict[str, Pool]


@pytest.fixture(scope="session")
async def warm_pools() -> AsyncIterator[Pools]:
    """The pools made so far in this session, each when first asked for."""
    made: Pools = {}
    yield made
    for pool in made.values():
        await pool.close()


@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.wall] if name == "namespaces" else [])
        for name in NAMES
    ]
)
async def pool(request: pytest.FixtureRequest, warm_pools: Pools) -> Pool:
    """A warm pool, of each sandbox in turn."""
    name = str(request.param)
    if name not in warm_pools:
        warm_pools[name] = Pool(name)
        await warm_pools[name].start()
    return warm_pools[name]
