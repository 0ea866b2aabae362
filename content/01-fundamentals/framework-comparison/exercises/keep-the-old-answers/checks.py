from greenroom.judge import Answer, ServedApp, check


def book(app: ServedApp) -> dict:
    return {"title": app.draw.word(), "year": app.draw.number(1450, 2030)}


def must_name(answer: Answer, *fields: str) -> None:
    """400, and each of these fields has a list of texts."""
    answer.must_have(
        status=400,
        needed=f"an object with {' and '.join(fields)}, each a list of one text or more",
        holds=lambda body: (
            sorted(body) == sorted(fields)
            and all(
                isinstance(texts, list) and texts and all(isinstance(text, str) for text in texts)
                for texts in body.values()
            )
        ),
    )


@check("A book is stored and read, and an id that is sent is ignored", task=1, visible=True)
async def chooses_the_id(app: ServedApp) -> None:
    sent, chosen = book(app), app.draw.number(10**6, 10**9)
    stored = await app.post("/books", json=sent | {"id": chosen})
    stored.must_have(
        status=201,
        needed=f"{sent} and an id of the shop's own",
        holds=lambda body: body == sent | {"id": body["id"]} and body["id"] != chosen,
    )
    (await app.get(f"/books/{stored.json()['id']}")).must_have(status=200, json=stored.json())
    (await app.post("/books", json=sent | {"id": app.draw.word()})).must_have(status=201)


@check("A wrong year is 400 and is named", task=2, visible=True)
async def names_the_field(app: ServedApp) -> None:
    for year in (app.draw.number(0, 1449), app.draw.word(), None):
        must_name(await app.post("/books", json=book(app) | {"year": year}), "year")


@check("All wrong and missing fields are named at once", task=2)
async def names_all_fields(app: ServedApp) -> None:
    must_name(await app.post("/books", json={"title": "", "year": 0}), "title", "year")
    must_name(await app.post("/books", json={}), "title", "year")
    must_name(await app.post("/books", json={"year": app.draw.word()}), "title", "year")


@check("A title is trimmed before it is measured", task=3)
async def trims_the_title(app: ServedApp) -> None:
    sent = book(app)
    longest = sent["title"] + "x" * (60 - len(sent["title"]))
    for title, kept in ((f"  {sent['title']}\n", sent["title"]), (f" {longest} ", longest)):
        stored = await app.post("/books", json=sent | {"title": title})
        stored.must_have(
            status=201,
            needed=f"the title {kept!r}",
            holds=lambda body, kept=kept: body["title"] == kept,
        )
    for title in ("   ", longest + "x"):
        must_name(await app.post("/books", json=sent | {"title": title}), "title")


@check("A number is taken as the text of a title", task=3)
async def takes_a_number(app: ServedApp) -> None:
    number = app.draw.number(1, 9999)
    stored = await app.post("/books", json=book(app) | {"title": number})
    stored.must_have(
        status=201,
        needed=f"the title {str(number)!r}",
        holds=lambda body: body["title"] == str(number),
    )


@check("What is no JSON is told as such", task=4)
async def tells_unreadable_json(app: ServedApp) -> None:
    for content in ('{"title": ', f"{{{app.draw.word()}", '{"title": "x",}'):
        headers = {"Content-Type": "application/json"}
        answer = await app.post("/books", content=content, headers=headers)
        answer.must_have(status=400, json={"detail": "JSON parse error"})


@check("JSON that is no object has an error of its own", task=5)
async def tells_no_object(app: ServedApp) -> None:
    for body in ([], [book(app)], app.draw.word(), app.draw.number(1, 9)):
        must_name(await app.post("/books", json=body), "non_field_errors")


@check("What is not there is 404 in the old words", task=6, visible=True)
async def tells_not_found(app: ServedApp) -> None:
    for reference in (app.draw.number(10**6, 10**9), app.draw.word()):
        answer = await app.get(f"/books/{reference}")
        answer.must_have(status=404, json={"detail": "Not found."})


@check("The new routes keep the answers of FastAPI", task=7, visible=True)
async def v2_is_as_it_was(app: ServedApp) -> None:
    answer = await app.get("/v2/books", params={"since": app.draw.word()})
    answer.must_have(
        status=422,
        needed="the loc of the parameter",
        holds=lambda body: [error["loc"] for error in body["detail"]] == [["query", "since"]],
    )
