from greenroom.judge import ServedApp, check


@check("The number comes back", task=1, visible=True)
async def number_comes_back(app: ServedApp) -> None:
    number = app.draw.number(0, 99)
    (await app.get(f"/items/{number}")).must_have(status=200, json={"id": number})


@check("A word is no number", task=2, visible=True)
async def word_is_422(app: ServedApp) -> None:
    (await app.get(f"/items/{app.draw.word()}")).must_have(status=422)


@check("An item is made", task=3)
async def item_is_made(app: ServedApp) -> None:
    item = {"name": app.draw.word(), "price": app.draw.number(1, 99)}
    (await app.post("/items", json=item)).must_have(status=201, json=item)


@check("The limit holds", task=4)
async def limit_holds(app: ServedApp) -> None:
    limit = app.draw.number(1, 50)
    listed = await app.get("/items", params={"limit": limit})
    listed.must_have(status=200, holds=lambda items: len(items) == limit)


@check("An unknown item is 404", task=5)
async def unknown_is_404(app: ServedApp) -> None:
    (await app.get(f"/items/{app.draw.number(100, 999)}")).must_have(status=404)
