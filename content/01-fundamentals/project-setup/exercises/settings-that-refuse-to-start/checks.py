from greenroom.judge import Answer, ServedApp, check


async def start(app: ServedApp, **variables: str) -> Answer:
    """Starts with a right secret and these variables."""
    environment = {"SHOP_SECRET": app.draw.token(), **variables}
    return await app.post("/start", json=environment)


def must_hold(answer: Answer, **wanted: object) -> None:
    answer.must_have(
        status=200,
        needed=f"started with {wanted}",
        holds=lambda got: got["started"] and {name: got[name] for name in wanted} == wanted,
    )


def must_name(answer: Answer, *names: str) -> None:
    answer.must_have(
        status=200,
        needed=f"not started, and the names {sorted(names)}",
        holds=lambda got: not got["started"] and sorted(set(got["names"])) == sorted(names),
    )


@check("Port and debug have their types and their defaults", task=1, visible=True)
async def typed(app: ServedApp) -> None:
    must_hold(await start(app), port=8000, debug=False)
    port = app.draw.number(1, 65535)
    for text, debug in (
        ("on", True),
        ("TRUE", True),
        ("1", True),
        ("yes", True),
        ("off", False),
        ("no", False),
        ("False", False),
    ):
        answer = await start(app, SHOP_PORT=str(port), SHOP_DEBUG=text)
        must_hold(answer, port=port, debug=debug)


@check("An empty variable is an absent one", task=1)
async def empty_is_absent(app: ServedApp) -> None:
    answer = await start(app, SHOP_PORT="", SHOP_DEBUG="", SHOP_HOSTS="")
    must_hold(answer, port=8000, debug=False, hosts=["localhost"])
    must_name(await start(app, SHOP_SECRET=""), "SHOP_SECRET")


@check("Hosts are a list with commas", task=2, visible=True)
async def hosts(app: ServedApp) -> None:
    one, two = app.draw.word(), app.draw.word()
    for text in (f"{one},{two}", f" {one} , {two} ", f"{one},,{two},"):
        must_hold(await start(app, SHOP_HOSTS=text), hosts=[one, two])
    must_hold(await start(app, SHOP_HOSTS=one), hosts=[one])
    must_hold(await start(app), hosts=["localhost"])


@check("Without a secret of 16 characters nothing starts", task=3, visible=True)
async def secret_is_required(app: ServedApp) -> None:
    must_name(await app.post("/start", json={}), "SHOP_SECRET")
    secret = app.draw.token()
    must_name(await start(app, SHOP_SECRET=secret[:15]), "SHOP_SECRET")
    must_hold(await start(app, SHOP_SECRET=secret[:16]), secret=secret[:16])


@check("Whoever prints the settings does not see the secret", task=3)
async def secret_is_hidden(app: ServedApp) -> None:
    secret = app.draw.token()
    answer = await start(app, SHOP_SECRET=secret)
    answer.must_have(
        status=200,
        needed=f"no {secret} in `shown`",
        holds=lambda got: got["started"] and secret not in got["shown"],
    )


@check("Every variable that is wrong is named", task=4, visible=True)
async def all_at_once(app: ServedApp) -> None:
    for port in ("0", "65536", app.draw.word()):
        must_name(await start(app, SHOP_PORT=port), "SHOP_PORT")
    wrong = await start(app, SHOP_PORT="0", SHOP_DEBUG="maybe", SHOP_SECRET="short")
    must_name(wrong, "SHOP_PORT", "SHOP_DEBUG", "SHOP_SECRET")


@check("The message has the names of the variables", task=4)
async def names_in_the_message(app: ServedApp) -> None:
    for name in ("SHOP_PORT", "SHOP_SECRET"):
        answer = await start(app, **{name: "0"})
        answer.must_have(
            status=200,
            needed=f"a message with {name}",
            holds=lambda got, name=name: name in got["message"],
        )


@check("The message has none of the values", task=4)
async def no_values(app: ServedApp) -> None:
    word, short = app.draw.word(), app.draw.token()[:12]
    for name, value in (("SHOP_PORT", word), ("SHOP_SECRET", short)):
        answer = await start(app, **{name: value})
        answer.must_have(
            status=200,
            needed=f"a message without {value}",
            holds=lambda got, value=value: value not in got["message"],
        )


@check("The environment is read at each call", task=5)
async def read_each_time(app: ServedApp) -> None:
    for _ in range(2):
        port, secret = app.draw.number(1, 65535), app.draw.token()
        answer = await start(app, SHOP_PORT=str(port), SHOP_SECRET=secret)
        must_hold(answer, port=port, secret=secret)


@check("Variables with other names change nothing", task=5)
async def only_its_own(app: ServedApp) -> None:
    answer = await start(app, PORT="1", DEBUG="true", SHOP_COLOR=app.draw.word())
    must_hold(answer, port=8000, debug=False)
