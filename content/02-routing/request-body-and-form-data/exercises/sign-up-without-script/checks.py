from greenroom.judge import Answer, ServedApp, check


async def read_back(app: ServedApp, **fields: object) -> Answer:
    """Signs up as the browser does, and reads what was stored, however the POST tells its id."""
    form = {"name": app.draw.word(), "company": app.draw.word(), "guests": "2"} | fields
    created = await app.post("/signups", data=form)
    created.must_have(
        needed="a sign-up that is taken", status=created.status if created.status < 400 else 303
    )
    where = created.headers.get("location")
    return await app.get(where or f"/signups/{created.json()['id']}")


def words_of(detail: str | list[dict]) -> str:
    """What an error says of its own, without the input that it repeats."""
    if isinstance(detail, str):
        return detail
    return " ".join(f"{error['loc']} {error['msg']}" for error in detail)


@check("What the form sends can be read back", task=1, visible=True)
async def form_is_taken(app: ServedApp) -> None:
    name, company, guests = app.draw.word(), app.draw.word(), app.draw.number(1, 50)
    answer = await read_back(
        app,
        name=name,
        company=company,
        guests=str(guests),
        newsletter="on",
        topics=["sql", "async"],
    )
    answer.must_have(
        status=200,
        needed=f"name {name}, company {company}, guests {guests}",
        holds=lambda body: (
            (body["name"], body["company"], body["guests"]) == (name, company, guests)
        ),
    )


@check("The browser is sent on, to a GET", task=2, visible=True)
async def sent_on(app: ServedApp) -> None:
    form = {
        "name": app.draw.word(),
        "company": "",
        "guests": "1",
        "newsletter": "on",
        "topics": ["sql"],
    }
    created = await app.post("/signups", data=form)
    created.must_have(status=302 if created.status == 302 else 303)
    answer = await app.get(created.headers["location"])
    answer.must_have(
        status=200, needed="this name", holds=lambda body: body["name"] == form["name"]
    )


@check("A ticked box is true", task=3)
async def ticked(app: ServedApp) -> None:
    answer = await read_back(app, newsletter="on", topics=["sql"])
    answer.must_have(status=200, needed="true", holds=lambda body: body["newsletter"] is True)


@check("A box that is not sent is false", task=3, visible=True)
async def unticked(app: ServedApp) -> None:
    answer = await read_back(app, topics=["sql"])
    answer.must_have(status=200, needed="false", holds=lambda body: body["newsletter"] is False)


@check("Every ticked topic is kept", task=4)
async def topics_are_kept(app: ServedApp) -> None:
    topics = [app.draw.word(), app.draw.word(), app.draw.word()]
    for ticked_ones in (topics, topics[:1]):
        answer = await read_back(app, newsletter="on", topics=ticked_ones)
        answer.must_have(
            status=200,
            needed=f"the topics {ticked_ones}",
            holds=lambda body, wanted=ticked_ones: body["topics"] == wanted,
        )


@check("No ticked topic is an empty list", task=4)
async def no_topic(app: ServedApp) -> None:
    answer = await read_back(app, newsletter="on")
    answer.must_have(status=200, needed="no topics", holds=lambda body: body["topics"] == [])


@check("A company left empty is null", task=5)
async def empty_company(app: ServedApp) -> None:
    answer = await read_back(app, company="", newsletter="on", topics=["sql"])
    answer.must_have(status=200, needed="company null", holds=lambda body: body["company"] is None)


@check("Guests left empty are 0", task=5)
async def empty_guests(app: ServedApp) -> None:
    answer = await read_back(app, guests="", newsletter="on", topics=["sql"])
    answer.must_have(status=200, needed="guests 0", holds=lambda body: body["guests"] == 0)


@check("Spaces around a name are taken off", task=6)
async def name_is_stripped(app: ServedApp) -> None:
    name = app.draw.word()
    answer = await read_back(app, name=f"  {name} ", newsletter="on", topics=["sql"])
    answer.must_have(status=200, needed=f"the name {name}", holds=lambda body: body["name"] == name)


@check("A name of spaces is 422", task=6)
async def blank_name(app: ServedApp) -> None:
    form = {"name": "   ", "company": "", "guests": "1", "newsletter": "on", "topics": ["sql"]}
    (await app.post("/signups", data=form)).must_have(status=422)


@check("A field that the form does not have is 422 and named", task=7)
async def unknown_field(app: ServedApp) -> None:
    extra = app.draw.word()
    form = {"name": extra, "company": "", "guests": "1", "newsletter": "on", "topics": ["sql"]}
    answer = await app.post("/signups", data=form | {f"x_{extra}": "1"})
    answer.must_have(
        status=422,
        needed=f"x_{extra} in the answer",
        holds=lambda body: f"x_{extra}" in words_of(body["detail"]),
    )
