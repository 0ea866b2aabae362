from greenroom.judge import ServedApp, check

LISTINGS = ("/tickets", "/tickets/closed", "/reports")


async def put_client(app: ServedApp, plan: str = "pro") -> tuple[str, dict[str, str]]:
    """The name of a new client, and the headers with his key."""
    name, key = app.draw.word(), app.draw.token()
    await app.put("/desk/clients", json={"name": name, "key": key, "plan": plan})
    return name, {"X-Key": key}


async def put_rows(app: ServedApp, path: str, *, client: str, number: int = 3) -> list[str]:
    """Stores rows that `path` lists, and returns their titles."""
    titles = [f"{app.draw.word()} {place}" for place in range(number)]
    rows = {"client": client, "titles": titles, "closed": path == "/tickets/closed"}
    await app.put("/desk/reports" if path == "/reports" else "/desk/tickets", json=rows)
    return titles


@check("Without a key every listing answers 401", task=1, visible=True)
async def no_key(app: ServedApp) -> None:
    for path in LISTINGS:
        (await app.get(path)).must_have(status=401)


@check("With an unknown key every listing answers 401", task=1)
async def unknown_key(app: ServedApp) -> None:
    for path in LISTINGS:
        (await app.get(path, headers={"X-Key": app.draw.token()})).must_have(status=401)


@check("A client sees his own rows on every listing", task=2, visible=True)
async def own_rows(app: ServedApp) -> None:
    (mine, headers), (other, _) = await put_client(app), await put_client(app)
    for path in LISTINGS:
        await put_rows(app, path, client=other)
        titles = await put_rows(app, path, client=mine)
        (await app.get(path, headers=headers)).must_have(status=200, json=titles)


@check("limit and offset cut every listing in the same way", task=3, visible=True)
async def same_window(app: ServedApp) -> None:
    name, headers = await put_client(app)
    for path in LISTINGS:
        titles = await put_rows(app, path, client=name, number=25)
        offset, limit = app.draw.number(1, 8), app.draw.number(2, 9)
        part = await app.get(f"{path}?limit={limit}&offset={offset}", headers=headers)
        part.must_have(status=200, json=titles[offset : offset + limit])
        (await app.get(path, headers=headers)).must_have(status=200, json=titles[:20])


@check("Values out of bounds are refused on every listing", task=3)
async def bounds(app: ServedApp) -> None:
    _, headers = await put_client(app)
    for path in LISTINGS:
        for query in ("limit=0", "limit=51", "offset=-1"):
            (await app.get(f"{path}?{query}", headers=headers)).must_have(status=422)
        for query in ("limit=1", "limit=50", "offset=0"):
            (await app.get(f"{path}?{query}", headers=headers)).must_have(status=200)


@check("Reports are for the plan pro", task=4, visible=True)
async def reports_for_pro(app: ServedApp) -> None:
    _, headers = await put_client(app, plan="free")
    (await app.get("/reports", headers=headers)).must_have(status=403)


@check("A free client still lists his tickets", task=4)
async def tickets_for_all(app: ServedApp) -> None:
    _, headers = await put_client(app, plan="free")
    for path in ("/tickets", "/tickets/closed"):
        (await app.get(path, headers=headers)).must_have(status=200, json=[])


@check("The health check needs no key", task=5)
async def health(app: ServedApp) -> None:
    (await app.get("/health")).must_have(status=200, json={"status": "ok"})
