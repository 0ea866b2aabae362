from greenroom.judge import Answer, Refused, ServedApp, check


async def make(app: ServedApp, text: str) -> Answer:
    answer = await app.post("/notes", json={"text": text})
    answer.must_have(status=201)
    return answer


@check("A note is made", task=1, visible=True)
async def note_is_made(app: ServedApp) -> None:
    text = app.draw.word()
    made = await app.post("/notes", json={"text": text})
    made.must_have(status=201, holds=lambda note: note["text"] == text)


@check("A note is read", task=1, visible=True)
async def note_is_read(app: ServedApp) -> None:
    note = (await make(app, app.draw.word())).json()
    (await app.get(f"/notes/{note['id']}")).must_have(status=200, json=note)


@check("Notes are listed, newest first", task=1)
async def notes_are_listed(app: ServedApp) -> None:
    note = (await make(app, app.draw.word())).json()
    listed = await app.get("/notes", params={"limit": 1})
    listed.must_have(status=200, json=[note])


@check("A note is changed", task=1)
async def note_is_changed(app: ServedApp) -> None:
    note, text = (await make(app, app.draw.word())).json(), app.draw.word()
    changed = await app.put(f"/notes/{note['id']}", json={"text": text})
    changed.must_have(status=200, json={"id": note["id"], "text": text})
    (await app.get(f"/notes/{note['id']}")).must_have(json={"id": note["id"], "text": text})


@check("A note is deleted", task=1)
async def note_is_deleted(app: ServedApp) -> None:
    note = (await make(app, app.draw.word())).json()
    (await app.delete(f"/notes/{note['id']}")).must_have(status=204)
    (await app.get(f"/notes/{note['id']}")).must_have(status=404)


@check("An unknown note is 404", task=1)
async def unknown_is_404(app: ServedApp) -> None:
    (await app.get(f"/notes/{app.draw.number(10_000, 99_999)}")).must_have(status=404)


@check("An empty text is 422", task=2)
async def empty_is_422(app: ServedApp) -> None:
    (await app.post("/notes", json={"text": ""})).must_have(status=422)


@check("A limit of 0 is 422", task=2)
async def limit_is_422(app: ServedApp) -> None:
    (await app.get("/notes", params={"limit": 0})).must_have(status=422)


@check("Ten notes at once are all kept", task=3)
async def concurrent_notes_are_kept(app: ServedApp) -> None:
    texts = [app.draw.word() for _ in range(10)]
    await app.parallel(*(make(app, text) for text in texts))
    listed = await app.get("/notes")
    listed.must_have(holds=lambda notes: set(texts) <= {note["text"] for note in notes})


@check("The feed tells of a new note", task=4)
async def feed_tells(app: ServedApp) -> None:
    text = app.draw.word()
    async with app.websocket(f"/feed?token={app.draw.token()}") as feed:
        await feed.receive_text()
        await make(app, text)
        told = await feed.receive_text()
    assert told == text


@check("The feed needs a token", task=4)
async def feed_needs_token(app: ServedApp) -> None:
    try:
        async with app.websocket("/feed"):
            raise AssertionError("the feed let us in")
    except Refused as refused:
        refused.answer.must_have(status=403)
