from typing import Any

from greenroom.judge import Answer, ServedApp, check


def traveller(app: ServedApp, **more: object) -> dict[str, Any]:
    return {"name": app.draw.word(), "age": app.draw.number(0, 120)} | more


def train(app: ServedApp, **more: object) -> dict[str, Any]:
    return {"kind": "train", "start": app.draw.word(), "goal": app.draw.word()} | more


def hotel(app: ServedApp, **more: object) -> dict[str, Any]:
    return {"kind": "hotel", "city": app.draw.word(), "nights": app.draw.number(1, 30)} | more


async def post(app: ServedApp, travellers: list, legs: list, **more: object) -> Answer:
    return await app.post("/trips", json={"travellers": travellers, "legs": legs} | more)


def places(answer: dict) -> list[list]:
    return [error["loc"] for error in answer["detail"]]


def must_name(answer: Answer, *way: object) -> None:
    """Refused, with this way as the only one."""
    wanted = ["body", *way]
    answer.must_have(
        status=422, needed=f"one fault, at {wanted}", holds=lambda body: places(body) == [wanted]
    )


@check("A trip is counted", task=1, visible=True)
async def counted(app: ServedApp) -> None:
    first, second = app.draw.number(1, 30), app.draw.number(1, 30)
    legs = [train(app), hotel(app, nights=first), hotel(app, nights=second)]
    answer = await post(app, [traveller(app), traveller(app)], legs)
    answer.must_have(
        status=201,
        needed=f"2 travellers and {first + second} nights",
        holds=lambda body: (body["travellers"], body["nights"]) == (2, first + second),
    )


@check("A value out of bounds is named with its way", task=2, visible=True)
async def values_out_of_bounds(app: ServedApp) -> None:
    ends = [traveller(app, age=0), traveller(app, age=120)]
    answer = await post(app, ends, [hotel(app, nights=1), hotel(app, nights=30)])
    answer.must_have(status=201)
    for age in (-1, 121):
        old = [traveller(app), traveller(app, age=age)]
        must_name(await post(app, old, [train(app)]), "travellers", 1, "age")
    for nights in (0, 31):
        long = [train(app), train(app), hotel(app, nights=nights)]
        must_name(await post(app, [traveller(app)], long), "legs", 2, "hotel", "nights")


@check("A list that is empty or too long is refused", task=2)
async def lists_out_of_bounds(app: ServedApp) -> None:
    must_name(await post(app, [], [train(app)]), "travellers")
    must_name(await post(app, [traveller(app) for _ in range(10)], [train(app)]), "travellers")
    must_name(await post(app, [traveller(app)], []), "legs")
    must_name(await post(app, [traveller(app)], [train(app) for _ in range(11)]), "legs")


@check("An unknown name of the trip is refused", task=3, visible=True)
async def unknown_in_the_trip(app: ServedApp) -> None:
    word = app.draw.word()
    must_name(await post(app, [traveller(app)], [train(app)], **{word: 1}), word)


@check("An unknown name inside is refused", task=3)
async def unknown_inside(app: ServedApp) -> None:
    word = app.draw.word()
    must_name(await post(app, [traveller(app, **{word: 1})], [train(app)]), "travellers", 0, word)
    for part in (train(app, **{word: 1}), hotel(app, **{word: 1})):
        answer = await post(app, [traveller(app)], [part])
        must_name(answer, "legs", 0, part["kind"], word)


@check("A wrong leg hears of its own kind alone", task=4, visible=True)
async def own_kind(app: ServedApp) -> None:
    half = train(app)
    del half["goal"]
    must_name(await post(app, [traveller(app)], [half]), "legs", 0, "train", "goal")
    mixed = {"kind": "hotel", "start": app.draw.word(), "goal": app.draw.word()}
    (await post(app, [traveller(app)], [mixed])).must_have(
        status=422,
        needed="faults at legs, 0, hotel",
        holds=lambda body: all(loc[:4] == ["body", "legs", 0, "hotel"] for loc in places(body)),
    )


@check("A leg without a kind, or with another one, is refused", task=4)
async def kind_has_to_be_sent(app: ServedApp) -> None:
    for leg in (train(app), hotel(app)):
        without = {name: value for name, value in leg.items() if name != "kind"}
        must_name(await post(app, [traveller(app)], [without]), "legs", 0)
    must_name(await post(app, [traveller(app)], [train(app, kind="plane")]), "legs", 0)


@check("A trip is read as it was sent", task=5)
async def read_back(app: ServedApp) -> None:
    trip = {"travellers": [traveller(app)], "legs": [hotel(app), train(app)]}
    created = await app.post("/trips", json=trip)
    created.must_have(status=201)
    (await app.get(f"/trips/{created.json()['id']}")).must_have(status=200, json=trip)
