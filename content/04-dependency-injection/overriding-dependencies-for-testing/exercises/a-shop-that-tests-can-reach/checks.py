from greenroom.judge import ServedApp, check

OPEN, CLOSED = {"opens": 0, "closes": 24}, {"opens": 0, "closes": 0}


async def override(app: ServedApp, *, hour: int | None = None, **settings: int) -> None:
    """Takes all overrides away and sets those that are given."""
    await app.delete("/overrides/")
    if hour is not None:
        (await app.put("/overrides/now", json={"hour": hour})).must_have(status=200)
    if settings:
        (await app.put("/overrides/settings", json=settings)).must_have(status=200)


async def order(app: ServedApp, pieces: int, status: int) -> None:
    (await app.post("/orders", json={"pieces": pieces})).must_have(status=status)


@check("GET /open goes by the overridden hour", task=1, visible=True)
async def open_by_the_hour(app: ServedApp) -> None:
    for hour, is_open in ((8, False), (9, True), (17, True), (18, False)):
        await override(app, hour=hour)
        (await app.get("/open")).must_have(status=200, json=is_open)


@check("GET /open goes by the overridden opening hours", task=1, visible=True)
async def open_by_the_settings(app: ServedApp) -> None:
    await override(app, opens=13, closes=20)
    (await app.get("/open")).must_have(status=200, json=False)
    await override(app, opens=12, closes=13)
    (await app.get("/open")).must_have(status=200, json=True)


@check("An order is measured by the overridden limit", task=2, visible=True)
async def order_by_the_limit(app: ServedApp) -> None:
    most = app.draw.number(12, 99)
    await override(app, most=most)
    await order(app, most, 201)
    await order(app, most + 1, 413)


@check("An order is refused by the overridden hour", task=2, visible=True)
async def order_by_the_hour(app: ServedApp) -> None:
    await override(app, hour=app.draw.number(18, 23))
    await order(app, 1, 409)


@check("The admin's rules are the overridden ones", task=3, visible=True)
async def admin_rules(app: ServedApp) -> None:
    hour, most = app.draw.number(1, 11), app.draw.number(12, 99)
    await override(app, hour=hour, most=most)
    (await app.get("/admin/rules")).must_have(status=200, json={"most": most, "hour": hour})


@check("Other overrides are seen by the very next request", task=4)
async def the_next_request(app: ServedApp) -> None:
    await override(app, hour=20, most=2, **OPEN)
    await order(app, 3, 413)
    await override(app, hour=20, most=5, **OPEN)
    await order(app, 3, 201)
    await override(app, hour=20, most=5, **CLOSED)
    await order(app, 3, 409)
    await override(app)
    await order(app, 10, 201)
    (await app.get("/open")).must_have(status=200, json=True)


@check("No query parameter changes an answer", task=5)
async def not_by_the_query(app: ServedApp) -> None:
    await override(app)
    query = "hour=20&now=2030-01-02T20:00:00&most=1&opens=13&closes=14&settings=x"
    (await app.get(f"/open?{query}")).must_have(status=200, json=True)
    answer = await app.post(f"/orders?{query}", json={"pieces": 9})
    answer.must_have(status=201)


@check("Without overrides it is noon, and ten pieces are the most", task=4)
async def as_it_was(app: ServedApp) -> None:
    await override(app)
    (await app.get("/open")).must_have(status=200, json=True)
    await order(app, 10, 201)
    await order(app, 11, 413)
    (await app.get("/admin/rules")).must_have(status=200, json={"most": 10, "hour": 12})
