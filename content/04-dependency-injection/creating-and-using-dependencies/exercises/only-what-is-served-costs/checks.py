from greenroom.judge import ServedApp, check


async def put_client(app: ServedApp, calls: int) -> tuple[str, dict[str, str]]:
    """The name of a new client with so many calls, and the headers with his key."""
    name, key = app.draw.word(), app.draw.token()
    await app.put("/meter/clients", json={"name": name, "key": key, "calls": calls})
    return name, {"X-Key": key}


@check("A render and a listing cost one call each", task=1, visible=True)
async def one_each(app: ServedApp) -> None:
    calls = app.draw.number(5, 99)
    name, headers = await put_client(app, calls)
    job = {"scene": app.draw.word(), "frames": 2}
    (await app.post("/renders", json=job, headers=headers)).must_have(status=201)
    (await app.get(f"/meter/clients/{name}")).must_have(json=calls - 1)
    (await app.get("/renders", headers=headers)).must_have(status=200, json=[job])
    (await app.get(f"/meter/clients/{name}")).must_have(json=calls - 2)


@check("A listing says what is left", task=2)
async def header_on_listing(app: ServedApp) -> None:
    calls = app.draw.number(5, 99)
    _, headers = await put_client(app, calls)
    answer = await app.get("/renders?limit=5", headers=headers)
    answer.must_have(status=200, headers={"X-Calls-Left": str(calls - 1)})


@check("A created render says what is left", task=2, visible=True)
async def header_on_created(app: ServedApp) -> None:
    calls = app.draw.number(5, 99)
    _, headers = await put_client(app, calls)
    job = {"scene": app.draw.word(), "frames": app.draw.number(1, 100)}
    answer = await app.post("/renders", json=job, headers=headers)
    answer.must_have(status=201, json=job)
    answer.must_have(headers={"X-Calls-Left": str(calls - 1), "Location": "/renders/1"})


@check("Without calls left the answer is 429", task=3, visible=True)
async def none_left(app: ServedApp) -> None:
    _, headers = await put_client(app, 0)
    job = {"scene": app.draw.word()}
    (await app.post("/renders", json=job, headers=headers)).must_have(status=429)
    (await app.get("/renders", headers=headers)).must_have(status=429)


@check("Without calls left nothing is rendered", task=3)
async def nothing_rendered(app: ServedApp) -> None:
    name, headers = await put_client(app, 0)
    await app.post("/renders", json={"scene": app.draw.word()}, headers=headers)
    paid = {"name": name, "key": headers["X-Key"], "calls": 5}
    await app.put("/meter/clients", json=paid)
    (await app.get("/renders", headers=headers)).must_have(status=200, json=[])


@check("The last call is served", task=3)
async def last_call(app: ServedApp) -> None:
    for method, status in ((app.post, 201), (app.get, 200)):
        _, headers = await put_client(app, 1)
        words = {"json": {"scene": app.draw.word()}} if status == 201 else {}
        (await method("/renders", headers=headers, **words)).must_have(status=status)


@check("A refused request costs nothing", task=4, visible=True)
async def refused_is_free(app: ServedApp) -> None:
    calls = app.draw.number(5, 99)
    name, headers = await put_client(app, calls)
    many = {"scene": app.draw.word(), "frames": app.draw.number(101, 999)}
    (await app.get("/renders?limit=0", headers=headers)).must_have(status=422)
    (await app.post("/renders", json=many, headers=headers)).must_have(status=422)
    (await app.post("/renders", json=[], headers=headers)).must_have(status=422)
    (await app.get("/renders", headers={"X-Key": app.draw.token()})).must_have(status=401)
    (await app.get(f"/meter/clients/{name}")).must_have(
        needed=f"still {calls} calls", holds=lambda left: left == calls
    )


@check("Looking at the account costs nothing", task=5)
async def account_is_free(app: ServedApp) -> None:
    calls = app.draw.number(5, 99)
    name, headers = await put_client(app, calls)
    (await app.get("/renders/left", headers=headers)).must_have(status=200, json=calls)
    (await app.get(f"/meter/clients/{name}")).must_have(json=calls)
    _, empty = await put_client(app, 0)
    (await app.get("/renders/left", headers=empty)).must_have(status=200, json=0)
