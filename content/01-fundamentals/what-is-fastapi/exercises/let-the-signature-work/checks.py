from greenroom.judge import Answer, ServedApp, check

FIELDS = {"number", "address", "weight_g", "fragile"}


async def send(app: ServedApp, *, fragile: bool | None = None) -> Answer:
    body = {"address": app.draw.word(), "weight_g": app.draw.number(1, 30000)}
    if fragile is not None:
        body["fragile"] = fragile
    return await app.post("/parcels", json=body)


async def stored(app: ServedApp, *, fragile: bool) -> int:
    answer = await send(app, fragile=fragile)
    answer.must_have(status=201)
    return answer.json()["number"]


def wrong_fields(body: dict) -> set[str]:
    return {error["loc"][-1] for error in body["detail"]}


def resolved(document: dict, schema: dict) -> dict:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
    return schema


def fields(document: dict, content: dict) -> set[str]:
    schema = resolved(document, content["application/json"]["schema"])
    return set(resolved(document, schema.get("items", schema)).get("properties", {}))


@check("A parcel is stored and answered with 201", task=1, visible=True)
async def stores_a_parcel(app: ServedApp) -> None:
    address, weight = app.draw.word(), app.draw.number(1, 30000)
    answer = await app.post("/parcels", json={"address": address, "weight_g": weight})
    answer.must_have(
        status=201,
        needed=f"the parcel to {address} of {weight} g, not fragile",
        holds=lambda body: (
            (body["address"], body["weight_g"], body["fragile"]) == (address, weight, False)
        ),
    )


@check("A wrong body is 422 and every wrong field is named", task=2, visible=True)
async def wrong_body_is_422(app: ServedApp) -> None:
    for body in ({"fragile": "perhaps"}, {"weight_g": 0}, {"weight_g": 30001}):
        answer = await app.post("/parcels", json=body)
        answer.must_have(
            status=422,
            needed=f"an entry for each of {sorted({'address', 'weight_g', *body})}",
            holds=lambda found, sent=body: (
                wrong_fields(found) == {"address"} | ({"weight_g"} | set(sent))
            ),
        )


@check("A refused parcel is not stored", task=2)
async def refused_is_not_stored(app: ServedApp) -> None:
    word = app.draw.word()
    await app.post("/parcels", json={"address": word, "weight_g": 0})
    listed = await app.get("/parcels", params={"limit": 50})
    listed.must_have(
        status=200,
        needed=f"no parcel to {word}",
        holds=lambda parcels: word not in [parcel["address"] for parcel in parcels],
    )


@check("A parcel is read by its number", task=3, visible=True)
async def reads_by_number(app: ServedApp) -> None:
    number = await stored(app, fragile=True)
    answer = await app.get(f"/parcels/{number}")
    answer.must_have(
        status=200, needed=f"number {number}", holds=lambda body: body["number"] == number
    )
    (await app.get(f"/parcels/{app.draw.number(10**6, 10**7)}")).must_have(status=404)


@check("A number that is none is 422", task=3)
async def no_number_is_422(app: ServedApp) -> None:
    (await app.get(f"/parcels/{app.draw.word()}")).must_have(status=422)


@check("`fragile` filters, and without it both kinds are listed", task=4)
async def fragile_filters(app: ServedApp) -> None:
    numbers = {kind: await stored(app, fragile=kind) for kind in (True, False)}
    for query, wanted in {
        "": {True, False},
        "?fragile=true": {True},
        "?fragile=false": {False},
    }.items():
        answer = await app.get(f"/parcels{query}")
        answer.must_have(
            status=200,
            needed=f"of the parcels {numbers[True]} (fragile) and {numbers[False]}: {len(wanted)}",
            holds=lambda parcels, wanted=wanted: (
                {numbers[kind] for kind in wanted}
                == set(numbers.values()) & {parcel["number"] for parcel in parcels}
            ),
        )


@check("`limit` cuts the list, and is 10 when absent", task=5, visible=True)
async def limit_cuts(app: ServedApp) -> None:
    for _ in range(11):
        (await send(app)).must_have(status=201)
    for query, most in {"": 10, "?limit=3": 3}.items():
        answer = await app.get(f"/parcels{query}")
        answer.must_have(
            status=200, needed=f"{most} parcels", holds=lambda body, most=most: len(body) == most
        )


@check("A `limit` out of bounds, or none at all, is 422", task=5)
async def limit_has_bounds(app: ServedApp) -> None:
    for limit in ("0", "51", "-1", app.draw.word()):
        (await app.get("/parcels", params={"limit": limit})).must_have(status=422)


@check("No answer shows the cost", task=6)
async def cost_is_internal(app: ServedApp) -> None:
    answer = await send(app)
    answers = [
        answer,
        await app.get(f"/parcels/{answer.json()['number']}"),
        await app.get("/parcels", params={"limit": 1}),
    ]
    for one in answers:
        one.must_have(
            needed="an answer without `cost_cents`",
            holds=lambda body: (
                [set(parcel) for parcel in (body if isinstance(body, list) else [body])] == [FIELDS]
            ),
        )


@check("The document describes body and query", task=7, visible=True)
async def describes_what_comes_in(app: ServedApp) -> None:
    document = await app.openapi()
    parcels = document["paths"]["/parcels"]
    body = fields(document, parcels["post"]["requestBody"]["content"])
    assert body >= {"address", "weight_g", "fragile"}, (
        "`address weight_g fragile` as fields of the body of POST /parcels"
    )
    assert {one["name"] for one in parcels["get"]["parameters"]} >= {"fragile", "limit"}, (
        "`fragile` and `limit` as query parameters of GET /parcels"
    )


def answer_of(document: dict, path: str, method: str, status: str) -> set[str]:
    """The fields of an answer; `path` may leave out the name of the parameter."""
    found = next(one for one in document["paths"] if one.split("{")[0] == path)
    return fields(document, document["paths"][found][method]["responses"][status]["content"])


@check("The document describes each answer, without the cost", task=7)
async def describes_what_goes_out(app: ServedApp) -> None:
    operations = [
        ("/parcels", "post", "201"),
        ("/parcels", "get", "200"),
        ("/parcels/", "get", "200"),
    ]
    document = await app.openapi()
    for operation in operations:
        assert answer_of(document, *operation) == FIELDS, (
            f"the fields {sorted(FIELDS)} in the answer of {' '.join(operation)}"
        )
