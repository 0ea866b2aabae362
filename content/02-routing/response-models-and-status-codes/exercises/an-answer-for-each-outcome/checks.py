from greenroom.judge import Answer, ServedApp, check


async def join(app: ServedApp) -> tuple[Answer, dict]:
    """A new member, with the answer, and what may be seen of it."""
    shown = {"name": app.draw.word(), "email": f"{app.draw.token()}@example.org"}
    answer = await app.post("/members", json={**shown, "pin": app.draw.token()})
    number = answer.json()["number"]
    return answer, {"number": number, **shown}


async def hire(app: ServedApp) -> dict:
    shown = {"name": app.draw.word(), "email": f"{app.draw.token()}@example.org"}
    wage = app.draw.number(1000, 9000)
    answer = await app.post("/gym/trainers", params={**shown, "wage": wage})
    answer.must_have(status=200)
    return {"number": answer.json(), **shown}


def free_number(app: ServedApp) -> int:
    return app.draw.number(10**6, 10**8)


def has_a_sentence(refusal: dict) -> bool:
    return isinstance(refusal["detail"], str) and refusal["detail"] != ""


NEEDED = '`{"detail": …}` with a text'


@check("A new member is answered with three fields", task=1, visible=True)
async def created_shows_three_fields(app: ServedApp) -> None:
    answer, shown = await join(app)
    answer.must_have(json=shown)


@check("A member is read with three fields", task=1, visible=True)
async def read_shows_three_fields(app: ServedApp) -> None:
    _, shown = await join(app)
    (await app.get(f"/members/{shown['number']}")).must_have(status=200, json=shown)


@check("Members are listed with three fields each", task=1)
async def listed_shows_three_fields(app: ServedApp) -> None:
    _, shown = await join(app)
    answer = await app.get("/members")
    answer.must_have(
        status=200,
        needed=f"an item {shown} and no more fields",
        holds=lambda members: shown in members,
    )


@check("A trainer is shown like any member", task=1)
async def trainer_shows_three_fields(app: ServedApp) -> None:
    shown = await hire(app)
    (await app.get(f"/members/{shown['number']}")).must_have(status=200, json=shown)


@check("A new member is 201", task=2, visible=True)
async def created_is_201(app: ServedApp) -> None:
    answer, _ = await join(app)
    answer.must_have(status=201)


@check("`Location` leads to the new member", task=2)
async def location_leads_to_it(app: ServedApp) -> None:
    answer, shown = await join(app)
    answer.must_have(headers={"location": f"/members/{shown['number']}"})


@check("Reading a number that nobody has is 404", task=3, visible=True)
async def missing_read_is_404(app: ServedApp) -> None:
    answer = await app.get(f"/members/{free_number(app)}")
    answer.must_have(status=404, needed=NEEDED, holds=has_a_sentence)


@check("Deleting a number that nobody has is 404", task=3)
async def missing_delete_is_404(app: ServedApp) -> None:
    answer = await app.delete(f"/members/{free_number(app)}")
    answer.must_have(status=404, needed=NEEDED, holds=has_a_sentence)


@check("An email that is taken is 409", task=4, visible=True)
async def taken_email_is_409(app: ServedApp) -> None:
    _, shown = await join(app)
    again = {"name": app.draw.word(), "email": shown["email"], "pin": "1"}
    answer = await app.post("/members", json=again)
    answer.must_have(status=409, needed=NEEDED, holds=has_a_sentence)


@check("Who is refused is not stored", task=4)
async def refused_is_not_stored(app: ServedApp) -> None:
    _, shown = await join(app)
    again = {"name": app.draw.word(), "email": shown["email"], "pin": "1"}
    await app.post("/members", json=again)
    stored = await app.get("/gym/stored", params={"email": shown["email"]})
    stored.must_have(
        status=200,
        needed="one row with this email",
        holds=lambda rows: [row["name"] for row in rows] == [shown["name"]],
    )


@check("Replacing a member is 200", task=5, visible=True)
async def replacing_is_200(app: ServedApp) -> None:
    _, shown = await join(app)
    shown["name"] = app.draw.word()
    sent = {"name": shown["name"], "email": shown["email"], "pin": "1"}
    answer = await app.put(f"/members/{shown['number']}", json=sent)
    answer.must_have(
        status=200,
        needed=f"the name {shown['name']}",
        holds=lambda member: member["name"] == shown["name"],
    )


@check("Putting a member under a free number is 201", task=5)
async def putting_a_new_one_is_201(app: ServedApp) -> None:
    shown = {"name": app.draw.word(), "email": f"{app.draw.token()}@example.org"}
    number = free_number(app)
    answer = await app.put(f"/members/{number}", json={**shown, "pin": "1"})
    answer.must_have(status=201, json={"number": number, **shown})


@check("Deleting is 204 without a body, and the member is gone", task=6, visible=True)
async def deleting_is_204(app: ServedApp) -> None:
    _, shown = await join(app)
    answer = await app.delete(f"/members/{shown['number']}")
    answer.must_have(status=204)
    if answer.text:
        answer.fail("body", "no body")
    rows = await app.get("/gym/stored", params={"email": shown["email"]})
    rows.must_have(status=200, json=[])


@check("OpenAPI tells of 404 and 409", task=7)
async def refusals_are_told(app: ServedApp) -> None:
    wanted = {
        ("/members", "post"): "409",
        ("/members/{number}", "get"): "404",
        ("/members/{number}", "delete"): "404",
    }
    paths = (await app.openapi())["paths"]
    for (path, method), status in wanted.items():
        assert status in paths[path][method]["responses"], f"{status} at {method.upper()} {path}"
