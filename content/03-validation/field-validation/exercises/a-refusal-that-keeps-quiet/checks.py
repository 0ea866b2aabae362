from greenroom.judge import Answer, ServedApp, check

JSON = {"Content-Type": "application/json"}


def good(app: ServedApp) -> dict[str, object]:
    number = "".join(str(app.draw.number(0, 9)) for _ in range(16))
    return {"card": number, "amount": "19.90", "note": app.draw.word()}


async def pay(app: ServedApp, **fields: object) -> Answer:
    """Sends a good payment in which some fields are replaced, or left out where they are None."""
    body = {k: v for k, v in {**good(app), **fields}.items() if v is not None}
    return await app.post("/payments", json=body)


def fields_of(body: dict) -> list[str]:
    return sorted(error["field"] for error in body["errors"])


@check("A good payment is taken", task=1, visible=True)
async def good_is_taken(app: ServedApp) -> None:
    payment = good(app)
    for amount, text in ((19.9, "19.90"), ("0.01", "0.01"), (10_000, "10000.00"), ("5", "5.00")):
        answer = await app.post("/payments", json={**payment, "amount": amount})
        answer.must_have(status=201, json={"last4": str(payment["card"])[-4:], "amount": text})
    (await pay(app, note=None)).must_have(status=201)


@check("A card number that is too short or has letters is refused", task=1, visible=True)
async def short_card(app: ServedApp) -> None:
    card = str(good(app)["card"])
    for bad in (card[:15], card[:15] + "x", ""):
        (await pay(app, card=bad)).must_have(status=422)


@check("A card number with something around it is refused", task=1)
async def card_with_company(app: ServedApp) -> None:
    card = str(good(app)["card"])
    for bad in (card + "0", "x" + card, card + " "):
        (await pay(app, card=bad)).must_have(status=422)


@check("Digits of another script are refused", task=1)
async def foreign_digits(app: ServedApp) -> None:
    card = str(good(app)["card"])
    foreign = "".join(chr(0x0660 + int(digit)) for digit in card)
    (await pay(app, card=foreign)).must_have(status=422)


@check("An amount out of bounds is refused", task=2, visible=True)
async def amount_out_of_bounds(app: ServedApp) -> None:
    for bad in (0, -5, "10000.01", "many"):
        (await pay(app, amount=bad)).must_have(status=422)


@check("A third decimal place is refused", task=2)
async def third_place(app: ServedApp) -> None:
    for bad in (f"{app.draw.number(1, 99)}.125", 0.005, 9.999):
        (await pay(app, amount=bad)).must_have(status=422)


@check("An amount that is no finite number is refused", task=2)
async def not_finite(app: ServedApp) -> None:
    card = good(app)["card"]
    for bad in ("NaN", "Infinity", "1e400", '"nan"'):
        content = f'{{"card": "{card}", "amount": {bad}}}'
        (await app.post("/payments", content=content, headers=JSON)).must_have(status=422)


@check("A note is measured without the blanks around it", task=3)
async def note_is_stripped(app: ServedApp) -> None:
    (await pay(app, note=" " * 9 + "x" * 20 + " " * 9)).must_have(status=201)
    (await pay(app, note="x" * 21)).must_have(status=422)


@check("A refusal names the field and the type", task=4, visible=True)
async def one_entry(app: ServedApp) -> None:
    wrong = {"errors": [{"field": "amount", "code": "greater_than"}]}
    (await pay(app, amount=-1)).must_have(status=422, json=wrong)
    missing = {"errors": [{"field": "card", "code": "missing"}]}
    (await pay(app, card=None)).must_have(status=422, json=missing)


@check("All that is wrong is told in one answer", task=4)
async def all_at_once(app: ServedApp) -> None:
    answer = await pay(app, card="123", amount=0, note="x" * 30)
    answer.must_have(
        status=422,
        needed="an entry each for amount, card and note",
        holds=lambda body: fields_of(body) == ["amount", "card", "note"],
    )


@check("A body that is no JSON or no object is 422", task=4)
async def no_object(app: ServedApp) -> None:
    for content in ('{"card": "42', f'["{app.draw.word()}"]', "null"):
        answer = await app.post("/payments", content=content, headers=JSON)
        answer.must_have(status=422)


@check("A refusal does not repeat a value that is wrong", task=5, visible=True)
async def wrong_value_is_kept(app: ServedApp) -> None:
    card = str(good(app)["card"])[:14]
    (await pay(app, card=card)).must_have(
        status=422, needed="no digits of the card", holds=lambda body: card[:12] not in str(body)
    )


@check("A refusal does not repeat the card when another field is missing", task=5)
async def neighbour_is_kept(app: ServedApp) -> None:
    card = str(good(app)["card"])
    (await pay(app, card=card, amount=None)).must_have(
        status=422, needed="no digits of the card", holds=lambda body: card[:12] not in str(body)
    )
