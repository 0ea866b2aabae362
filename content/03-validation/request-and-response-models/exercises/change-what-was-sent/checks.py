from typing import Any

from greenroom.judge import Answer, ServedApp, check


async def add_flat(app: ServedApp, **values: object) -> dict[str, Any]:
    """Creates a flat of fresh words and gives it back as it is stored."""
    draw = app.draw
    flat = {
        "title": draw.word(),
        "description": draw.word(),
        "price": draw.number(100, 900),
        "min_nights": 3,
        "max_nights": 9,
        "rules": [draw.word(), draw.word()],
        "address": {"street": draw.word(), "city": draw.word()},
    } | values
    created = await app.post("/flats", json=flat)
    created.must_have(status=201)
    return created.json()


async def change(app: ServedApp, flat: dict[str, Any], changes: dict[str, Any]) -> Answer:
    return await app.patch(f"/flats/{flat['id']}", json=changes)


async def must_be(app: ServedApp, flat: dict[str, Any]) -> None:
    (await app.get(f"/flats/{flat['id']}")).must_have(status=200, json=flat)


async def must_refuse(app: ServedApp, flat: dict[str, Any], changes: dict[str, Any]) -> None:
    (await change(app, flat, changes)).must_have(status=422)


@check("What was sent is changed, the rest stays", task=1, visible=True)
async def rest_stays(app: ServedApp) -> None:
    flat = await add_flat(app)
    title = app.draw.word()
    answer = await change(app, flat, {"title": title})
    answer.must_have(status=200, json=flat | {"title": title})
    await must_be(app, flat | {"title": title})


@check("A flat that nobody has is 404", task=1, visible=True)
async def unknown_flat(app: ServedApp) -> None:
    flat = await add_flat(app)
    sent = {name: value for name, value in flat.items() if name != "id"}
    answer = await app.patch(f"/flats/{app.draw.number(10**6, 10**7)}", json=sent)
    answer.must_have(status=404)


@check("A description can be taken away", task=2)
async def description_is_cleared(app: ServedApp) -> None:
    flat = await add_flat(app)
    (await change(app, flat, {"description": None})).must_have(status=200)
    await must_be(app, flat | {"description": None})


@check("Null for anything else is 422", task=2)
async def null_is_refused(app: ServedApp) -> None:
    flat = await add_flat(app)
    for name in ("title", "price", "rules", "address"):
        await must_refuse(app, flat, {name: None})


@check("A value that a new flat may not have is 422", task=3, visible=True)
async def values_are_checked(app: ServedApp) -> None:
    flat = await add_flat(app)
    for wrong in ({"title": ""}, {"price": 0}, {"price": "cheap"}, {"max_nights": 0}):
        await must_refuse(app, flat, wrong)


@check("One of the two nights is judged with the other", task=4)
async def nights_are_judged_together(app: ServedApp) -> None:
    flat = await add_flat(app)
    await must_refuse(app, flat, {"min_nights": 10})
    await must_refuse(app, flat, {"max_nights": 2})
    (await change(app, flat, {"min_nights": 9})).must_have(status=200)


@check("Half of an address keeps the other half", task=5)
async def address_in_part(app: ServedApp) -> None:
    flat = await add_flat(app)
    city = app.draw.word()
    (await change(app, flat, {"address": {"city": city}})).must_have(status=200)
    await must_be(app, flat | {"address": flat["address"] | {"city": city}})


@check("Rules are replaced as a whole", task=6)
async def rules_are_replaced(app: ServedApp) -> None:
    flat = await add_flat(app)
    for rules in ([app.draw.word()], []):
        (await change(app, flat, {"rules": rules})).must_have(status=200)
        await must_be(app, flat | {"rules": rules})


@check("A name that a flat does not have is 422", task=7)
async def unknown_names(app: ServedApp) -> None:
    flat = await add_flat(app)
    await must_refuse(app, flat, {"titel": app.draw.word()})
    await must_refuse(app, flat, {"id": flat["id"] + 1})


@check("A refused change leaves no trace", task=8)
async def refused_leaves_nothing(app: ServedApp) -> None:
    flat = await add_flat(app)
    wrong = {"title": app.draw.word(), "address": {"city": app.draw.word()}, "min_nights": 10}
    await change(app, flat, wrong)
    await must_be(app, flat)
