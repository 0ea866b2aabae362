from greenroom.judge import Answer, ServedApp, check


async def join(app: ServedApp, *, phone: bool = True) -> dict:
    """What may be seen of a new member."""
    shown = {"name": app.draw.word(), "city": app.draw.word()}
    number = f"0{app.draw.number(1000, 9999)}"
    sent = {**shown, "pin": app.draw.token(), **({"phone": number} if phone else {})}
    answer = await app.post("/store/members", params=sent)
    answer.must_have(status=200)
    return {"number": answer.json(), **shown, "phone": number if phone else None}


async def choose(app: ServedApp, chosen: dict) -> Answer:
    """The settings of a member who chose this."""
    number = (await join(app))["number"]
    (await app.put(f"/store/settings/{number}", json=chosen)).must_have(status=200)
    return await app.get(f"/members/{number}/settings")


@check("A member is shown with four fields", task=1, visible=True)
async def one_shows_four_fields(app: ServedApp) -> None:
    for phone in (True, False):
        shown = await join(app, phone=phone)
        (await app.get(f"/members/{shown['number']}")).must_have(status=200, json=shown)


@check("Members are listed with four fields each", task=1)
async def list_shows_four_fields(app: ServedApp) -> None:
    shown = await join(app)
    answer = await app.get("/members")
    answer.must_have(
        status=200, needed=f"{shown} among them", holds=lambda members: shown in members
    )


@check("A member has the fields that were asked for", task=2, visible=True)
async def one_with_fields(app: ServedApp) -> None:
    shown = await join(app, phone=False)
    for names in (["name", "city"], ["phone"]):
        answer = await app.get(f"/members/{shown['number']}?fields={','.join(names)}")
        answer.must_have(status=200, json={name: shown[name] for name in names})


@check("A list has the fields that were asked for", task=2)
async def list_with_fields(app: ServedApp) -> None:
    shown = await join(app)
    wanted = {"number": shown["number"], "city": shown["city"]}
    answer = await app.get("/members?fields=city,number")
    answer.must_have(
        status=200, needed=f"{wanted} among them", holds=lambda members: wanted in members
    )


@check("The PIN cannot be asked for", task=3)
async def pin_is_refused(app: ServedApp) -> None:
    number = (await join(app))["number"]
    (await app.get(f"/members/{number}?fields=name,pin")).must_have(status=422)
    (await app.get("/members?fields=pin")).must_have(status=422)


@check("An unknown field is refused", task=3, visible=True)
async def unknown_is_refused(app: ServedApp) -> None:
    number = (await join(app))["number"]
    for fields in (f"name,x{app.draw.word()}", ""):
        (await app.get(f"/members/{number}?fields={fields}")).must_have(status=422)


@check("What nobody chose is left out", task=4, visible=True)
async def unchosen_is_left_out(app: ServedApp) -> None:
    for chosen in ({"newsletter": True}, {}):
        (await choose(app, chosen)).must_have(status=200, json=chosen)


@check("A choice that equals the default stays", task=4)
async def chosen_default_stays(app: ServedApp) -> None:
    answer = await choose(app, {"language": "en", "theme": "dark"})
    answer.must_have(
        status=200, needed="language en", holds=lambda settings: settings["language"] == "en"
    )


@check("A choice of null stays", task=4)
async def chosen_null_stays(app: ServedApp) -> None:
    answer = await choose(app, {"theme": None})
    answer.must_have(
        status=200, needed="theme null", holds=lambda settings: settings["theme"] is None
    )


@check("OpenAPI does not speak of the PIN", task=5)
async def pin_is_not_documented(app: ServedApp) -> None:
    assert "pin" not in find_keys(await app.openapi()), "no field pin"


def find_keys(value: object) -> set[str]:
    """Every name of a property anywhere in the document."""
    if isinstance(value, list):
        return set().union(*map(find_keys, value), set())
    if not isinstance(value, dict):
        return set()
    return set(value).union(*map(find_keys, value.values()))
