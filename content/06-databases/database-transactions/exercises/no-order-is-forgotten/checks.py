import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from greenroom.judge import Answer, ServedApp, check

Order = dict[str, str]


def new_order(app: ServedApp) -> Order:
    return {"reference": app.draw.token(), "item": app.draw.word()}


@asynccontextmanager
async def fault(app: ServedApp, order: Order, name: str) -> AsyncIterator[None]:
    """What goes wrong with this order, until the block is left; a restart ends it too."""
    path = f"/outside/faults/{order['reference']}"
    await app.put(path, params={"fault": name})
    try:
        yield
    finally:
        await app.delete(path)


async def place(app: ServedApp, order: Order) -> Answer:
    return await app.post("/orders", json=order)


@asynccontextmanager
async def placing(app: ServedApp, order: Order) -> AsyncIterator[asyncio.Future[Answer]]:
    """An order under way; whether it is answered, and how, does not matter."""
    call = asyncio.ensure_future(place(app, order))
    try:
        yield call
    finally:
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)


async def until(app: ServedApp, path: str, holds: Callable[[Any], bool]) -> Answer:
    """Asks until it holds, and gives the last answer."""
    for _ in range(60):
        answer = await app.get(path)
        if answer.status == 200 and holds(answer.json()):
            break
        await asyncio.sleep(0.005)
    return answer


async def outside(app: ServedApp, order: Order, holds: Callable[[Any], bool]) -> Answer:
    return await until(app, f"/outside/orders/{order['reference']}", holds)


async def until_told(app: ServedApp, order: Order) -> Answer:
    return await until(app, f"/orders/{order['reference']}", lambda seen: seen.get("told") is True)


async def is_told(app: ServedApp, order: Order) -> None:
    """The warehouse has taken it, and the app knows."""
    answer = await until_told(app, order)
    answer.must_have(status=200, json=order | {"told": True})


async def gets_a_parcel(app: ServedApp, order: Order) -> None:
    answer = await outside(app, order, lambda seen: seen["parcels"] > 0)
    answer.must_have(needed="one parcel", holds=lambda seen: seen["parcels"] == 1)


async def is_answered(call: asyncio.Future[Answer]) -> bool:
    for _ in range(60):
        if call.done():
            return True
        await asyncio.sleep(0.005)
    return False


@check("An order is kept, and read", task=1, visible=True)
async def keeps(app: ServedApp) -> None:
    order = new_order(app)
    (await place(app, order)).must_have(status=201)
    await app.settle()
    (await app.get(f"/orders/{order['reference']}")).must_have(
        status=200,
        needed="the reference and the item",
        holds=lambda seen: {**seen, **order} == seen,
    )


@check("The warehouse sends it, and it is marked as told", task=1, visible=True)
async def tells(app: ServedApp) -> None:
    order = new_order(app)
    await place(app, order)
    await is_told(app, order)
    await gets_a_parcel(app, order)


@check("An order is answered while the warehouse is silent", task=2, visible=True)
async def answers_at_once(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "silent"), placing(app, order) as call:
        answered = await is_answered(call)
        seen = await app.get(f"/outside/orders/{order['reference']}")
        seen.must_have(status=200)
    assert answered, "an answer to the order while the warehouse does not answer"
    call.result().must_have(status=201)


@check("It is not marked as told while the warehouse is silent", task=1)
async def is_not_told_yet(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "silent"), placing(app, order):
        await outside(app, order, lambda seen: seen["told"] > 0)
        answer = await app.get(f"/orders/{order['reference']}")
    answer.must_have(status=200, json=order | {"told": False})


@check("Another order is taken while the warehouse is silent", task=2)
async def takes_orders_meanwhile(app: ServedApp) -> None:
    first, second = new_order(app), new_order(app)
    async with fault(app, first, "silent"), placing(app, first):
        await outside(app, first, lambda seen: seen["told"] > 0)
        async with placing(app, second) as call:
            answered = await is_answered(call)
    assert answered, "an answer to the second order while the first one is told"
    call.result().must_have(status=201)


@check("An order that cannot be committed is 500", task=3, visible=True)
async def failed_commit_is_500(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "commit-fails"):
        (await place(app, order)).must_have(status=500)


@check("The warehouse does not hear of an order that is not kept", task=3)
async def failed_commit_tells_nobody(app: ServedApp) -> None:
    order, later = new_order(app), new_order(app)
    async with fault(app, order, "commit-fails"):
        await place(app, order)
        await app.settle()
    await place(app, later)
    await outside(app, later, lambda seen: seen["parcels"] > 0)
    answer = await app.get(f"/outside/orders/{order['reference']}")
    answer.must_have(status=200, json={"kept": 0, "told": 0, "parcels": 0})


@check("The process ends before the warehouse has taken it: told after the start", task=4)
async def ends_before_it_is_taken(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "silent"), placing(app, order):
        await outside(app, order, lambda seen: seen["told"] > 0)
        await app.restart()
    await gets_a_parcel(app, order)


@check("The process ends right after the commit: the order is told all the same", task=4)
async def ends_after_the_commit(app: ServedApp) -> None:
    order, later = new_order(app), new_order(app)
    async with fault(app, order, "disk-hangs-later"), placing(app, order):
        await outside(app, order, lambda seen: seen["kept"] == 1)
        await app.restart()
    await place(app, later)
    answer = await outside(app, order, lambda seen: seen["parcels"] > 0)
    answer.must_have(needed="one parcel", holds=lambda seen: seen["parcels"] == 1)


@check("The process ends before the answer comes: told again, and one parcel", task=5)
async def ends_before_the_answer(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "answer-lost"), placing(app, order):
        await outside(app, order, lambda seen: seen["parcels"] > 0)
        await app.restart()
    await is_told(app, order)
    await gets_a_parcel(app, order)


@check("What is marked as told is not told again after a restart", task=6)
async def is_told_once(app: ServedApp) -> None:
    order, later = new_order(app), new_order(app)
    await place(app, order)
    await until_told(app, order)
    before = (await outside(app, order, lambda seen: True)).json()
    await app.restart()
    await place(app, later)
    await outside(app, later, lambda seen: seen["parcels"] > 0)
    (await outside(app, order, lambda seen: True)).must_have(json=before)


@check("An order is tried again until the warehouse takes it", task=7, visible=True)
async def tries_again(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "unreachable"):
        await place(app, order)
        await outside(app, order, lambda seen: seen["told"] > 3)
    await is_told(app, order)
    await gets_a_parcel(app, order)


@check("An order that is not taken holds up no other", task=7)
async def holds_up_no_other(app: ServedApp) -> None:
    # Both are later, and by name one is before it: in whatever order a worker reads, one is behind.
    first, before, behind = (
        order | {"reference": f"{letter}-{order['reference']}"}
        for letter, order in zip("mbz", [new_order(app) for _ in range(3)], strict=True)
    )
    async with fault(app, first, "unreachable"):
        await place(app, first)
        await outside(app, first, lambda seen: seen["told"] > 0)
        for other in (before, behind):
            await place(app, other)
        for other in (before, behind):
            await gets_a_parcel(app, other)


@check("A commit of the worker may fail once", task=7)
async def survives_a_failed_commit(app: ServedApp) -> None:
    order = new_order(app)
    async with fault(app, order, "commit-fails-later"):
        await place(app, order)
        await is_told(app, order)
    await gets_a_parcel(app, order)
