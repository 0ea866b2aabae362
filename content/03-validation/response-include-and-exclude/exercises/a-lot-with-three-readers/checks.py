from typing import Any

from greenroom.judge import Answer, ServedApp, check

Lot = dict[str, Any]
NAME = {"name": None}
PERSON = {"name": None, "email": None}
PUBLIC = {"number": None, "title": None, "seller": NAME, "bids": [{"amount": None}]}
SELLER = {
    **PUBLIC,
    "reserve": None,
    "seller": PERSON,
    "bids": [{"amount": None, "bidder": NAME}],
}
STAFF = {
    **SELLER,
    "remarks": None,
    "bids": [{"amount": None, "address": None, "bidder": PERSON}],
}
FORMS = [PUBLIC, SELLER, STAFF]


def person(app: ServedApp) -> dict[str, str]:
    name = app.draw.token()
    return {"name": name, "email": f"{name}@example.org"}


async def offer(app: ServedApp, **other: Any) -> Lot:
    """A new lot, as it is stored."""
    bids = [
        {
            "amount": app.draw.number(10, 99) * place,
            "address": f"10.0.0.{app.draw.number(2, 250)}",
            "bidder": person(app),
        }
        for place in (1, 2)
    ]
    lot: Lot = {
        "title": app.draw.word(),
        "reserve": app.draw.number(100, 900),
        "remarks": [app.draw.word()],
        "seller": person(app),
        "bids": bids,
        **other,
    }
    answer = await app.post("/house/lots", json=lot)
    answer.must_have(status=200)
    return {"number": answer.json(), **lot}


async def employ(app: ServedApp) -> str:
    user = app.draw.token()
    (await app.put(f"/house/staff/{user}")).must_have(status=200)
    return user


def cut(value: Any, form: Any) -> Any:
    """What this form shows of a value."""
    if form is None or value is None:
        return value
    if isinstance(form, list):
        return [cut(item, form[0]) for item in value]
    return {key: cut(value[key], part) for key, part in form.items()}


async def read(app: ServedApp, path: str, user: str | None = None) -> Answer:
    return await app.get(path, headers={"X-User": user} if user else {})


async def must_see(app: ServedApp, lot: Lot, user: str | None, form: Lot) -> None:
    (await read(app, f"/lots/{lot['number']}", user)).must_have(status=200, json=cut(lot, form))


async def must_list(app: ServedApp, user: str | None, *seen: Lot) -> None:
    """The list has these lots exactly so, whatever others are in it."""
    numbers = [lot["number"] for lot in seen]
    (await read(app, "/lots", user)).must_have(
        status=200,
        needed=f"among the lots {list(seen)}",
        holds=lambda lots: [lot for lot in lots if lot["number"] in numbers] == list(seen),
    )


@check("Anybody sees what is public", task=1, visible=True)
async def anybody_sees_the_public_form(app: ServedApp) -> None:
    lot = await offer(app)
    for user in (None, app.draw.token()):
        await must_see(app, lot, user, PUBLIC)


async def must_see_of_the_house(app: ServedApp, user: str | None, form: Lot, **other: Any) -> None:
    """A lot without a seller; it is taken away again, so that other lists do without it."""
    lot = await offer(app, seller=None, **other)
    answer = await read(app, f"/lots/{lot['number']}", user)
    await app.delete(f"/house/lots/{lot['number']}")
    answer.must_have(status=200, json=cut(lot, form))


@check("A lot of the house is no visitor's own", task=1)
async def no_seller_no_owner(app: ServedApp) -> None:
    await must_see_of_the_house(app, None, PUBLIC)


@check("Whoever has a name reads a lot of the house too", task=1)
async def no_seller_no_error(app: ServedApp) -> None:
    await must_see_of_the_house(app, app.draw.token(), PUBLIC)
    await must_see_of_the_house(app, await employ(app), STAFF, bids=[])


@check("A seller sees more of his own lot", task=2, visible=True)
async def seller_sees_more(app: ServedApp) -> None:
    lot = await offer(app)
    await must_see(app, lot, lot["seller"]["name"], SELLER)


@check("A seller sees that there is no reserve", task=2)
async def seller_sees_null(app: ServedApp) -> None:
    lot = await offer(app, reserve=None)
    answer = await read(app, f"/lots/{lot['number']}", lot["seller"]["name"])
    answer.must_have(
        status=200, needed="reserve null", holds=lambda lot: lot.get("reserve", 0) is None
    )


@check("Staff see all of a lot", task=3)
async def staff_see_all(app: ServedApp) -> None:
    await must_see(app, await offer(app), await employ(app), STAFF)


@check("Staff see all of their own lots too", task=3)
async def staff_see_all_of_their_own(app: ServedApp) -> None:
    user = await employ(app)
    lot = await offer(app, seller={"name": user, "email": f"{user}@example.org"})
    await must_see(app, lot, user, STAFF)


@check("A seller finds his own lots among those of others", task=4, visible=True)
async def list_has_a_form_for_each(app: ServedApp) -> None:
    first, own, last = [await offer(app) for _ in range(3)]
    user = own["seller"]["name"]
    await must_list(app, user, cut(first, PUBLIC), cut(own, SELLER), cut(last, PUBLIC))


@check("The list shows visitors what is public", task=4)
async def list_is_public(app: ServedApp) -> None:
    await must_list(app, None, cut(await offer(app), PUBLIC))


@check("The list shows staff all", task=4)
async def list_for_staff(app: ServedApp) -> None:
    await must_list(app, await employ(app), cut(await offer(app), STAFF))


@check("What the table does not name is shown to nobody", task=5)
async def new_keys_stay_hidden(app: ServedApp) -> None:
    key, value = f"x_{app.draw.word()}", app.draw.token()
    more = {key: value}
    bid = {"amount": 5, "address": "10.0.0.1", "bidder": person(app) | more} | more
    lot = await offer(app, seller=person(app) | more, bids=[bid], **more)
    for user in (None, lot["seller"]["name"], await employ(app)):
        for path in (f"/lots/{lot['number']}", "/lots"):
            (await read(app, path, user)).must_have(
                status=200,
                needed=f"no {key} anywhere",
                holds=lambda seen: lot["title"] in str(seen) and value not in str(seen),
            )


@check("What one reader is not shown, the next still sees", task=6)
async def reading_changes_nothing(app: ServedApp) -> None:
    lot, user = await offer(app), await employ(app)
    before = await read(app, f"/lots/{lot['number']}", user)
    for path in ("/lots", f"/lots/{lot['number']}"):
        for reader in (None, lot["seller"]["name"]):
            await read(app, path, reader)
    after = await read(app, f"/lots/{lot['number']}", user)
    after.must_have(status=200, json=before.json())


def find_forms(schema: Any, document: Lot) -> list[Any]:
    """The forms that a schema allows, as trees of names; null is none of them."""
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    forms: list[Any] = []
    for part in schema.get("anyOf", schema.get("oneOf", [])):
        forms += [form for form in find_forms(part, document) if form not in forms]
    if forms:
        return forms
    if schema.get("type") == "null":
        return []
    if schema.get("type") == "array":
        items = find_forms(schema.get("items", {}), document)
        return [None if item is None else [item] for item in items]
    if "properties" not in schema:
        return [None]
    trees: list[Any] = [{}]
    for name, part in schema["properties"].items():
        found = find_forms(part, document)
        trees = [tree | {name: form} for tree in trees for form in found][:9]
    return trees


async def must_describe(app: ServedApp, path: str, forms: list[Any]) -> None:
    document = await app.openapi()
    content = document["paths"][path]["get"]["responses"]["200"]["content"]
    found = find_forms(content["application/json"]["schema"], document)
    assert len(found) == len(forms) and all(form in found for form in forms), (
        f"three forms of GET {path}, each with its row's fields"
    )


@check("OpenAPI shows three forms of a lot", task=7)
async def openapi_shows_three_forms(app: ServedApp) -> None:
    await must_describe(app, "/lots/{number}", FORMS)


@check("OpenAPI shows three forms in the list", task=7)
async def openapi_of_the_list(app: ServedApp) -> None:
    await must_describe(app, "/lots", [[form] for form in FORMS])


async def must_vary(app: ServedApp, lot: Lot, user: str | None) -> None:
    for path in (f"/lots/{lot['number']}", "/lots"):
        answer = await read(app, path, user)
        answer.must_have(status=200)
        names = [name.strip().lower() for name in answer.headers.get("vary", "").split(",")]
        assert "x-user" in names, f"`Vary` of GET {path} names X-User"


@check("A visitor's answer says on what it depends", task=8)
async def public_answers_vary(app: ServedApp) -> None:
    await must_vary(app, await offer(app), None)


@check("Sellers' and staff's answers say on what they depend", task=8)
async def private_answers_vary(app: ServedApp) -> None:
    lot = await offer(app)
    for user in (lot["seller"]["name"], await employ(app)):
        await must_vary(app, lot, user)
