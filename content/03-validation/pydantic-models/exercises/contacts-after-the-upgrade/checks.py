from typing import Any

from greenroom.judge import ServedApp, check


def contact(app: ServedApp, **changes: Any) -> dict[str, Any]:
    """What a client of today sends, all fields as they should be."""
    sent = {"name": app.draw.word(), "phone": f"0{app.draw.number(100, 999)}", "company": "Harbour"}
    return sent | changes


async def refused(app: ServedApp, field: str, /, **changes: Any) -> None:
    """One field is wrong, and the 422 says which."""
    answer = await app.post("/contacts", json=contact(app, **changes))
    answer.must_have(
        status=422,
        needed=f"one error, about {field}",
        holds=lambda body: {error["loc"][1] for error in body["detail"]} == {field},
    )


@check("A contact without a company is kept", task=1, visible=True)
async def company_left_out(app: ServedApp) -> None:
    sent = contact(app)
    del sent["company"]
    answer = await app.post("/contacts", json=sent)
    answer.must_have(status=201, needed="company null", holds=lambda body: body["company"] is None)


@check("A company that is null is kept as null", task=1)
async def company_is_null(app: ServedApp) -> None:
    answer = await app.post("/contacts", json=contact(app, company=None))
    answer.must_have(status=201, needed="company null", holds=lambda body: body["company"] is None)


@check("A phone that is sent as a number is kept as text", task=2, visible=True)
async def phone_as_number(app: ServedApp) -> None:
    number = app.draw.number(1000, 9999)
    answer = await app.post("/contacts", json=contact(app, phone=number))
    answer.must_have(
        status=201,
        needed=f'phone "{number}", as text',
        holds=lambda body: body["phone"] == str(number),
    )


@check("A phone that is sent as text keeps its leading zero", task=2)
async def phone_as_text(app: ServedApp) -> None:
    sent = contact(app)
    answer = await app.post("/contacts", json=sent)
    answer.must_have(
        status=201,
        needed=f'phone "{sent["phone"]}", as text',
        holds=lambda body: body["phone"] == sent["phone"],
    )


@check("A name that is a number is refused", task=3)
async def name_is_text(app: ServedApp) -> None:
    await refused(app, "name", name=app.draw.number(1, 99))


@check("A name or a phone that is null or left out is refused", task=3)
async def null_is_refused(app: ServedApp) -> None:
    await refused(app, "name", name=None)
    await refused(app, "phone", phone=None)
    for field in ("name", "phone"):
        sent = contact(app)
        del sent[field]
        answer = await app.post("/contacts", json=sent)
        answer.must_have(
            status=422,
            needed=f"an error about {field}",
            holds=lambda body, field=field: body["detail"][0]["loc"] == ["body", field],
        )


@check("Two contacts have two ids, and each is found by its own", task=4, visible=True)
async def own_ids(app: ServedApp) -> None:
    sent = [contact(app), contact(app)]
    ids = [(await app.post("/contacts", json=one)).json()["id"] for one in sent]
    for one, id in zip(sent, ids, strict=True):
        answer = await app.get(f"/contacts/{id}")
        answer.must_have(
            status=200,
            needed=f"the contact {one['name']}",
            holds=lambda body, one=one: body["name"] == one["name"],
        )


@check("A contact of the archive is answered with its id, phone and company", task=5, visible=True)
async def archived(app: ServedApp) -> None:
    first = {"id": "a1", "name": "Ana", "phone": "0171", "company": "Harbour Ltd"}
    second = {"id": "a2", "name": "Ben", "phone": "0172", "company": None}
    (await app.get("/archive/1")).must_have(status=200, json=first)
    (await app.get("/archive/2")).must_have(status=200, json=second)


@check("An unknown name is refused and told", task=6)
async def unknown_name(app: ServedApp) -> None:
    unknown = f"x_{app.draw.word()}"
    await refused(app, unknown, **{unknown: "1"})
