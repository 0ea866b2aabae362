import asyncio

from greenroom.judge import Answer, ServedApp, check


async def new_sku(app: ServedApp) -> tuple[str, int]:
    sku, price = app.draw.word(), app.draw.number(1, 9_999)
    (await app.put(f"/supplier/prices/{sku}", params={"price": price})).must_have(status=200)
    return sku, price


async def log(app: ServedApp, *about: str) -> Answer:
    """What the supplier noted, in order, about these SKUs and pings."""
    return await app.get("/supplier/log", params={"about": list(about)})


async def wait_until_asked(app: ServedApp, *skus: str) -> None:
    """Polls the supplier's log; fails when a question does not arrive."""
    wanted = {f"asked {sku}" for sku in skus}
    for _ in range(30):
        answer = await log(app, *skus)
        if wanted <= set(answer.json()):
            return
        await asyncio.sleep(0.01)
    answer.must_have(
        needed=f"all of them at the same time: {', '.join(sorted(wanted))}",
        holds=lambda lines: wanted <= set(lines),
    )


async def ping_while_asked(app: ServedApp, sku: str) -> None:
    """While the answer is held: pings, and only then lets the answer come."""
    name = app.draw.word()
    try:
        await wait_until_asked(app, sku)
        await app.post(f"/supplier/ping/{name}")
    finally:
        await app.post(f"/supplier/release/{sku}")
    (await log(app, sku, name)).must_have(
        needed=f"`pinged {name}` before `answered {sku}`",
        holds=lambda lines: lines[:2] == [f"asked {sku}", f"pinged {name}"],
    )


async def release_when_asked(app: ServedApp, *skus: str) -> None:
    try:
        await wait_until_asked(app, *skus)
        # Two more round trips: by then the app has read every request that was sent before.
        for _ in range(2):
            await app.post(f"/supplier/ping/{app.draw.word()}")
    finally:
        for sku in skus:
            await app.post(f"/supplier/release/{sku}")


async def must_be_asked_once(app: ServedApp, sku: str) -> None:
    (await log(app, sku)).must_have(
        needed=f"`asked {sku}` once", holds=lambda lines: lines.count(f"asked {sku}") == 1
    )


@check("A price is the supplier's, and an unknown SKU is 404", task=1, visible=True)
async def price_by_get(app: ServedApp) -> None:
    sku, price = await new_sku(app)
    answer = await app.get(f"/prices/{sku}")
    answer.must_have(status=200, json={"sku": sku, "price": price})
    (await app.get(f"/prices/{app.draw.word()}")).must_have(status=404)


@check("A WebSocket answers each SKU and survives an unknown one", task=2, visible=True)
async def price_by_websocket(app: ServedApp) -> None:
    sku, price = await new_sku(app)
    unknown = app.draw.word()
    async with app.websocket("/prices") as ws:
        for asked, wanted in (
            (unknown, {"sku": unknown, "error": "unknown"}),
            (sku, {"sku": sku, "price": price}),
        ):
            await ws.send_text(asked)
            await ws.must_receive(json=wanted)


@check("While a GET waits for the supplier, a ping is answered", task=3, visible=True)
async def get_leaves_the_loop_free(app: ServedApp) -> None:
    sku, price = await new_sku(app)
    await app.post(f"/supplier/hold/{sku}")
    answer, _ = await app.parallel(app.get(f"/prices/{sku}"), ping_while_asked(app, sku))
    answer.must_have(status=200, json={"sku": sku, "price": price})


@check("While a WebSocket waits for the supplier, a ping is answered", task=4)
async def websocket_leaves_the_loop_free(app: ServedApp) -> None:
    sku, price = await new_sku(app)
    await app.post(f"/supplier/hold/{sku}")
    async with app.websocket("/prices") as ws:
        await ws.send_text(sku)
        await ping_while_asked(app, sku)
        await ws.must_receive(json={"sku": sku, "price": price})


@check("Three different SKUs are with the supplier at the same time", task=5)
async def strangers_do_not_wait(app: ServedApp) -> None:
    skus = dict([await new_sku(app) for _ in range(3)])
    for sku in skus:
        await app.post(f"/supplier/hold/{sku}")
    *answers, _ = await app.parallel(
        *(app.get(f"/prices/{sku}") for sku in skus), release_when_asked(app, *skus)
    )
    for answer, (sku, price) in zip(answers, skus.items(), strict=True):
        answer.must_have(status=200, json={"sku": sku, "price": price})
    (await log(app, *skus)).must_have(
        needed="all three asked before any is answered",
        holds=lambda lines: [line.split()[0] for line in lines[:3]] == ["asked"] * 3,
    )


@check("A known price is not asked for again", task=6, visible=True)
async def known_is_not_asked(app: ServedApp) -> None:
    sku, price = await new_sku(app)
    for _ in range(3):
        (await app.get(f"/prices/{sku}")).must_have(json={"sku": sku, "price": price})
    await must_be_asked_once(app, sku)


@check("An unknown SKU is asked for again, and found when it is there", task=7)
async def failure_is_forgotten(app: ServedApp) -> None:
    sku, price = app.draw.word(), app.draw.number(1, 9_999)
    for _ in range(2):
        (await app.get(f"/prices/{sku}")).must_have(status=404)
    await app.put(f"/supplier/prices/{sku}", params={"price": price})
    (await app.get(f"/prices/{sku}")).must_have(status=200, json={"sku": sku, "price": price})


@check("Several who want the same price at the same time cause one question", task=6)
async def the_same_is_asked_once(app: ServedApp) -> None:
    sku, price = await new_sku(app)
    await app.post(f"/supplier/hold/{sku}")
    *answers, _ = await app.parallel(
        *(app.get(f"/prices/{sku}") for _ in range(3)), release_when_asked(app, sku)
    )
    for answer in answers:
        answer.must_have(status=200, json={"sku": sku, "price": price})
    await must_be_asked_once(app, sku)
