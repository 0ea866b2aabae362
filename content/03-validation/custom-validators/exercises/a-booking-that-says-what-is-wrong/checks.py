from greenroom.judge import Answer, ServedApp, check


def booking(app: ServedApp, **changes: object) -> dict[str, object]:
    """A right booking, with what is changed in it."""
    start = app.draw.number(8, 18)
    return {"room": f"C{app.draw.number(10, 99)}", "starts": start, "ends": start + 2, **changes}


async def post(app: ServedApp, **changes: object) -> Answer:
    return await app.post("/bookings", json=booking(app, **changes))


def fields_must_be(answer: Answer, *fields: str) -> None:
    answer.must_have(
        status=422,
        needed=f"errors of the fields {', '.join(fields)}",
        holds=lambda body: sorted({e["field"] for e in body["errors"]}) == sorted(fields),
    )


def error_must_be(answer: Answer, kind: str, field: str) -> None:
    answer.must_have(
        status=422,
        needed=f"the error {kind} of {field}",
        holds=lambda body: [(e["type"], e["field"]) for e in body["errors"]] == [(kind, field)],
    )


@check("A right booking is kept and listed", task=1)
async def right_is_kept(app: ServedApp) -> None:
    sent = booking(app, guests=[app.draw.word()])
    (await app.post("/bookings", json=sent)).must_have(status=201, json=sent)
    (await app.get("/bookings")).must_have(
        status=200, needed="the booking in the list", holds=lambda rows: sent in rows
    )


@check("The room is tidied before it is judged", task=1, visible=True)
async def room_is_tidied(app: ServedApp) -> None:
    for room, kept in ((" D21", "D21"), ("d22 ", "D22"), (" d23 ", "D23")):
        (await post(app, room=room)).must_have(
            status=201, needed=f"the room {kept}", holds=lambda row, kept=kept: row["room"] == kept
        )


@check("What is no room is refused", task=1)
async def no_room(app: ServedApp) -> None:
    for room in ("", "D1", "D123", "21D", "Ä21", "D²1", "D٢1", "D21 D22"):
        fields_must_be(await post(app, room=room), "room")


@check("A booking ends later than it starts", task=2, visible=True)
async def ends_later(app: ServedApp) -> None:
    hour = app.draw.number(8, 18)
    for end in (hour, hour - 1):
        error_must_be(await post(app, starts=hour, ends=end), "ends_too_early", "ends")
    (await post(app, starts=hour, ends=hour + 1)).must_have(status=201)
    (await post(app, starts=0, ends=1)).must_have(status=201)
    error_must_be(await post(app, starts=0, ends=0), "ends_too_early", "ends")


@check("One answer tells every field that is wrong", task=3, visible=True)
async def all_at_once(app: ServedApp) -> None:
    word = app.draw.word()
    fields_must_be(await post(app, starts=word), "starts")
    fields_must_be(await post(app, room="?", starts=9, ends=8), "ends", "room")
    fields_must_be(await post(app, room="?", starts=word, ends=30), "ends", "room", "starts")


@check("Values of another type are refused", task=3)
async def other_types(app: ServedApp) -> None:
    for room in (None, app.draw.number(10, 99), [app.draw.word()]):
        fields_must_be(await post(app, room=room), "room")
    for guests in (app.draw.number(1, 9), {"name": app.draw.word()}, [app.draw.number(1, 9)]):
        fields_must_be(await post(app, guests=guests), "guests")


@check("Guests come as a list, a text, null or not at all", task=4, visible=True)
async def forms_of_guests(app: ServedApp) -> None:
    one, two = app.draw.word(), app.draw.word()
    forms = ([one, f" {two} "], [one, two]), (f"{one}, {two}", [one, two]), ([], []), (None, [])
    for guests, kept in forms:
        (await post(app, guests=guests)).must_have(
            status=201,
            needed=f"the guests {kept}",
            holds=lambda row, kept=kept: row["guests"] == kept,
        )
    (await post(app)).must_have(status=201, needed="no guests", holds=lambda r: r["guests"] == [])


@check("A guest who is named twice is told", task=4)
async def named_twice(app: ServedApp) -> None:
    name = app.draw.word()
    for guests in ([name, name], [name, f" {name.upper()}"], f"{name},{name.title()} "):
        error_must_be(await post(app, guests=guests), "named_twice", "guests")


@check("An error has its type and its field, and nothing that was sent", task=5)
async def nothing_comes_back(app: ServedApp) -> None:
    secret = app.draw.token()
    for body in ({"room": secret}, {"guests": secret}, {"starts": secret, "room": "D21"}):
        answer = await app.post("/bookings", json=body)
        answer.must_have(
            status=422,
            needed="`errors`, each with `type` and `field` alone",
            holds=lambda told: all(set(e) == {"type", "field"} for e in told["errors"]),
        )
