from greenroom.judge import Answer, ServedApp, check

MORNING, EVENING = "2026-03-02T10:00:00", "2026-03-02T20:30:00"


async def open_shop(app: ServedApp, now: str = MORNING) -> str:
    name = app.draw.word()
    (await app.put(f"/shops/{name}", json={"now": now})).must_have(status=200)
    return name


async def order(app: ServedApp, shop: str, item: str, email: str = "a@example.com") -> Answer:
    return await app.post(f"/shops/{shop}/orders", json={"item": item, "email": email})


async def mails_must_be(app: ServedApp, shop: str, *answers: Answer) -> None:
    """The shop has sent these confirmations and nothing else."""
    texts = [f"Order {answer.json()['number']}: {answer.json()['item']}" for answer in answers]
    mails = await app.get(f"/outside/{shop}/mails")
    mails.must_have(
        status=200,
        needed=f"the mails {texts}",
        holds=lambda found: [mail["text"] for mail in found] == texts,
    )


@check("Open from 9:00 until before 18:00 of the shop's own clock", task=1, visible=True)
async def own_hours(app: ServedApp) -> None:
    hours = {"08:59": 409, "09:00": 201, "17:59": 201, "18:00": 409}
    for hour, status in hours.items():
        shop = await open_shop(app, f"2026-03-02T{hour}:00")
        (await order(app, shop, app.draw.word())).must_have(status=status)


@check("A shop closes, and opens again, while it runs", task=2)
async def closes_while_it_runs(app: ServedApp) -> None:
    shop = await open_shop(app)
    (await order(app, shop, app.draw.word())).must_have(status=201)
    for now, status in {EVENING: 409, MORNING: 201}.items():
        (await app.put(f"/outside/{shop}/clock", json={"now": now})).must_have(status=200)
        (await order(app, shop, app.draw.word())).must_have(status=status)


@check("Each order is confirmed by the mailer of its shop", task=3, visible=True)
async def own_mailer(app: ServedApp) -> None:
    shop, item, email = await open_shop(app), app.draw.word(), f"{app.draw.word()}@example.com"
    placed = await order(app, shop, item, email)
    placed.must_have(status=201)
    text = f"Order {placed.json()['number']}: {item}"
    mails = await app.get(f"/outside/{shop}/mails")
    mails.must_have(status=200, json=[{"to": email, "text": text}])


@check("A refused order leaves no mail and no order", task=4)
async def refused_leaves_nothing(app: ServedApp) -> None:
    shop, item = await open_shop(app, EVENING), app.draw.word()
    (await order(app, shop, item)).must_have(status=409)
    listed = await app.get(f"/shops/{shop}/orders")
    listed.must_have(
        status=200,
        needed=f"no order of {item}",
        holds=lambda orders: item not in [order["item"] for order in orders],
    )
    await mails_must_be(app, shop)


@check("A shop remembers its orders and goes on counting", task=5, visible=True)
async def remembers_orders(app: ServedApp) -> None:
    shop = await open_shop(app)
    first = await order(app, shop, app.draw.word())
    first.must_have(status=201)
    item = app.draw.word()
    second = await order(app, shop, item)
    number = first.json()["number"] + 1
    second.must_have(status=201, json={"number": number, "item": item})
    listed = await app.get(f"/shops/{shop}/orders")
    listed.must_have(
        status=200,
        needed=f"the orders {number - 1} and {number} at the end",
        holds=lambda orders: orders[-2:] == [first.json(), second.json()],
    )


@check("A new shop has no orders and begins with number 1", task=5)
async def begins_with_one(app: ServedApp) -> None:
    for _ in range(2):
        shop, item = await open_shop(app), app.draw.word()
        (await order(app, shop, item)).must_have(status=201, json={"number": 1, "item": item})


@check("One more shop changes nothing in an open one", task=6)
async def shops_stay_apart(app: ServedApp) -> None:
    shop = await open_shop(app)
    before = await order(app, shop, app.draw.word())
    before.must_have(status=201)
    other = await open_shop(app, EVENING)
    after = await order(app, shop, app.draw.word())
    after.must_have(status=201)
    await mails_must_be(app, shop, before, after)
    await mails_must_be(app, other)


@check("The API description names no parameter beside the order", task=7)
async def only_the_order(app: ServedApp) -> None:
    shop = await open_shop(app)
    described = await app.get(f"/shops/{shop}/openapi.json")
    described.must_have(
        status=200,
        needed="no `parameters` in the operations of /orders",
        holds=lambda document: (
            not any(
                operation.get("parameters") for operation in document["paths"]["/orders"].values()
            )
        ),
    )
