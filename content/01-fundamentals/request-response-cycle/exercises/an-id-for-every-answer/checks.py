import asyncio

from greenroom.judge import Answer, ServedApp, check

HEADER = "X-Request-ID"


def id_of(answer: Answer) -> str:
    """The id that an answer carries; the check fails if there is none."""
    request_id = answer.headers.get(HEADER, "")
    if not request_id:
        answer.fail("headers", f"{HEADER}: an id")
    return request_id


async def open_when_waiting(app: ServedApp, names: set[str]) -> None:
    try:
        for _ in range(200):
            if names <= set((await app.get("/waiting/names")).json()):
                break
            await asyncio.sleep(0.01)
    finally:
        await app.post("/waiting/gate/open")


@check("Every answer carries an id", task=1, visible=True)
async def every_answer_has_one(app: ServedApp) -> None:
    id_of(await app.get("/orders"))
    id_of(await app.get(f"/{app.draw.word()}"))
    id_of(await app.post("/orders", json={}))


@check("Two requests have two ids", task=1)
async def ids_differ(app: ServedApp) -> None:
    first, second = id_of(await app.get("/orders")), id_of(await app.get("/orders"))
    if first == second:
        (await app.get("/orders")).fail("headers", f"another {HEADER} than {first}")


@check("The client's id comes back", task=2, visible=True)
async def sent_id_comes_back(app: ServedApp) -> None:
    for sent in (app.draw.token(), "a", f"{app.draw.word()}-7", "-", "Z" * 64):
        answer = await app.get("/orders", headers={HEADER: sent})
        answer.must_have(status=200, headers={HEADER: sent})


@check("An id that begins oddly is refused", task=3, visible=True)
async def odd_id_is_refused(app: ServedApp) -> None:
    for sent in (f"_{app.draw.word()}", f"{{{app.draw.word()}}}"):
        answer = await app.get("/orders", headers={HEADER: sent})
        answer.must_have(status=400, needed="a `detail`", holds=lambda body: body["detail"])


@check("An id that ends oddly or is too long is refused", task=3)
async def odd_end_is_refused(app: ServedApp) -> None:
    for sent in (f"{app.draw.word()} {app.draw.word()}", "x" * 65):
        answer = await app.get("/orders", headers={HEADER: sent})
        answer.must_have(status=400, needed="a `detail`", holds=lambda body: body["detail"])


@check("With a refused id nothing is stored", task=3)
async def refused_stores_nothing(app: ServedApp) -> None:
    items = [app.draw.word() for _ in range(2)]
    for sent, item in zip((f"_{app.draw.word()}", "x" * 65), items, strict=True):
        await app.post("/orders", json={"item": item}, headers={HEADER: sent})
    stored = await app.get("/orders")
    stored.must_have(
        status=200, needed=f"none of {items}", holds=lambda found: not {*items} & {*found}
    )


@check("The refusal carries a new id", task=3)
async def refusal_has_an_id(app: ServedApp) -> None:
    sent = f"{app.draw.word()}!"
    answer = await app.get("/orders", headers={HEADER: sent})
    if id_of(answer) == sent:
        answer.fail("headers", f"another {HEADER} than the one that was refused")


@check("A function reads the id of its own request", task=4, visible=True)
async def functions_read_it(app: ServedApp) -> None:
    sent = app.draw.token()
    answer = await app.post("/orders", json={"item": "lamp"}, headers={HEADER: sent})
    answer.must_have(
        status=201, needed=f"request_id {sent}", holds=lambda body: body["request_id"] == sent
    )


@check("Requests in flight together keep their own ids", task=4)
async def ids_stay_apart(app: ServedApp) -> None:
    ids = {app.draw.word(): app.draw.token() for _ in range(3)}

    async def ask(name: str) -> dict[str, str]:
        """A request of its own to the gate, whose id it takes from the body."""
        answer = await app.get(f"/slow/{name}", headers={HEADER: ids[name]})
        answer.must_have(
            status=200,
            needed=f"request_id {ids[name]}",
            holds=lambda body: body["request_id"] == ids[name],
        )
        return answer.json()

    await app.post("/waiting/gate/close")
    await app.parallel(*(ask(name) for name in ids), open_when_waiting(app, set(ids)))


@check("A bug is a 500 with the id in its body", task=5, visible=True)
async def bug_is_told(app: ServedApp) -> None:
    sent = app.draw.token()
    answer = await app.get(f"/broken/{app.draw.number(1, 9)}", headers={HEADER: sent})
    answer.must_have(status=500, json={"detail": "Internal error", "request_id": sent})


@check("A bug's answer carries the id", task=5)
async def bug_has_an_id(app: ServedApp) -> None:
    sent = app.draw.token()
    answer = await app.get("/broken/1", headers={HEADER: sent})
    answer.must_have(status=500, headers={HEADER: sent})
