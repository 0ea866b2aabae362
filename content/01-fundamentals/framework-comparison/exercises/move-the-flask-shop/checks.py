from greenroom.judge import ServedApp, check

KEY = {"X-Key": "spring-sale"}


def product(app: ServedApp) -> dict:
    return {"name": app.draw.word(), "cents": app.draw.number(1, 9999)}


@check("The old shop answers under /old as it did alone", task=1, visible=True)
async def old_answers_as_before(app: ServedApp) -> None:
    sku, gift, sent = app.draw.word(), app.draw.word(), product(app)
    stored = await app.put(f"/old/products/{sku}", json=sent, headers=KEY)
    stored.must_have(status=201, json={"sku": sku} | sent, headers={"X-Shop": "old"})
    order = await app.post("/old/orders", params={"gift": gift}, json={"sku": sku}, headers=KEY)
    order.must_have(status=201, json={"sku": sku, "gift": gift}, headers={"X-Shop": "old"})
    missing = await app.get(f"/old/products/{app.draw.word()}", headers=KEY)
    missing.must_have(status=404, headers={"X-Shop": "old"})


@check("The Location of a new order leads to that order", task=2)
async def old_links_stay_below(app: ServedApp) -> None:
    sku = app.draw.word()
    order = await app.post("/old/orders", json={"sku": sku}, headers=KEY)
    order.must_have(status=201)
    assert "/old/orders/" in order.headers["Location"], "a Location below /old"
    read = await app.get(order.headers["Location"].removeprefix("http://app"), headers=KEY)
    read.must_have(status=200, json={"sku": sku, "gift": None})


@check("What one shop stores, both shops read", task=3, visible=True)
async def one_stock(app: ServedApp) -> None:
    for writer in ("", "/old"):
        sku, sent = app.draw.word(), product(app)
        stored = await app.put(f"{writer}/products/{sku}", json=sent, headers=KEY)
        stored.must_have(status=201, json={"sku": sku} | sent)
        for reader in ("", "/old"):
            read = await app.get(f"{reader}/products/{sku}", headers=KEY)
            read.must_have(status=200, json={"sku": sku} | sent)


@check("A product that makes no sense is 422", task=4)
async def nonsense_is_refused(app: ServedApp) -> None:
    sent = product(app)
    for wrong in ({"name": ""}, {"cents": -app.draw.number(1, 99)}, {"cents": app.draw.word()}):
        answer = await app.put(f"/products/{app.draw.word()}", json=sent | wrong, headers=KEY)
        answer.must_have(status=422)


@check("The old shop asks for the key, and stores nothing without it", task=5, visible=True)
async def old_needs_the_key(app: ServedApp) -> None:
    sku, sent = app.draw.word(), product(app)
    for headers in ({}, {"X-Key": app.draw.word()}):
        refused = await app.put(f"/old/products/{sku}", json=sent, headers=headers)
        refused.must_have(status=401)
    (await app.get(f"/old/products/{sku}", headers=KEY)).must_have(status=404)


@check("The new routes ask for the key", task=5)
async def new_needs_the_key(app: ServedApp) -> None:
    sku, sent = app.draw.word(), product(app)
    for headers in ({}, {"X-Key": app.draw.word()}):
        refused = await app.put(f"/products/{sku}", json=sent, headers=headers)
        refused.must_have(status=401)
        (await app.get(f"/products/{sku}", headers=headers)).must_have(status=401)
    (await app.get(f"/products/{sku}", headers=KEY)).must_have(status=404)


@check("The health check needs no key", task=6, visible=True)
async def health_is_open(app: ServedApp) -> None:
    (await app.get("/health")).must_have(status=200, json={"status": "ok"})


@check("No other address that speaks of health is open", task=6)
async def only_health_is_open(app: ServedApp) -> None:
    for path in ("/old/health", "/old/products/health", "/products/health"):
        (await app.get(path)).must_have(status=401)


@check("A report that waits holds up nobody", task=7)
async def report_holds_up_nobody(app: ServedApp) -> None:
    async def sign() -> None:
        while not report_is_over:
            (await app.get("/health", headers=KEY)).must_have(status=200)
            await app.post("/old/report/signature", headers=KEY)

    async def read_report() -> None:
        try:
            report = await app.get("/old/report", headers=KEY)
            report.must_have(status=200, json={"signed": True})
        finally:
            report_is_over.append(True)

    report_is_over: list[bool] = []
    await app.parallel(read_report(), sign())
