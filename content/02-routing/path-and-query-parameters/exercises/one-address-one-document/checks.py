from urllib.parse import quote
from uuid import UUID

from greenroom.judge import Answer, ServedApp, check


async def store(app: ServedApp, path: str | None = None, shelf: str | None = None) -> dict:
    """A new document with a text of its own."""
    document = {
        "path": path or app.draw.word(),
        "shelf": shelf or app.draw.word(),
        "text": app.draw.token(),
    }
    answer = await app.post("/archive/documents", json=document)
    answer.must_have(status=200)
    return answer.json()


async def read_file(app: ServedApp, path: str, *, safe: str = "/") -> Answer:
    return await app.get(f"/files/{quote(path, safe=safe)}")


@check("`latest` is the document that was stored last", task=1, visible=True)
async def latest_is_the_last(app: ServedApp) -> None:
    await store(app)
    document = await store(app)
    (await app.get("/documents/latest")).must_have(status=200, json=document)


@check("A document is read by its id", task=2, visible=True)
async def read_by_id(app: ServedApp) -> None:
    document = await store(app)
    await store(app)
    (await app.get(f"/documents/{document['id']}")).must_have(status=200, json=document)


@check("A document is read by its number", task=2, visible=True)
async def read_by_number(app: ServedApp) -> None:
    document = await store(app)
    await store(app)
    (await app.get(f"/documents/{document['number']}")).must_have(status=200, json=document)


@check("An id and a number that nobody has are 404", task=3)
async def missing_reference_is_404(app: ServedApp) -> None:
    (await app.get(f"/documents/{UUID(app.draw.token())}")).must_have(status=404)
    (await app.get(f"/documents/{app.draw.number(10**6, 10**8)}")).must_have(status=404)


@check("A file that is not there is 404, and so is its history", task=3)
async def missing_file_is_404(app: ServedApp) -> None:
    name = app.draw.word()
    (await app.get(f"/files/{name}")).must_have(status=404)
    (await app.get(f"/files/{name}/history")).must_have(status=404)


@check("A shelf without documents is 404", task=3)
async def empty_shelf_is_404(app: ServedApp) -> None:
    await store(app)
    (await app.get(f"/shelves/{app.draw.word()}/documents")).must_have(status=404)


@check("A reference of no known form is 404 or 422", task=4)
async def nonsense_is_refused(app: ServedApp) -> None:
    await store(app)
    word = app.draw.word()
    for reference in (word, f"{word}-{app.draw.word()}", f"12{word}", "12.5x"):
        answer = await app.get(f"/documents/{reference}")
        if answer.status != 404:
            answer.must_have(status=422)


@check("A number of 5000 digits is 404 or 422", task=4)
async def long_number_is_refused(app: ServedApp) -> None:
    answer = await app.get(f"/documents/{app.draw.number(1, 9)}{'7' * 4999}")
    if answer.status != 404:
        answer.must_have(status=422)


@check("A file is read however deep it lies, in its newest version", task=5, visible=True)
async def deep_files_are_read(app: ServedApp) -> None:
    folder, name = app.draw.word(), app.draw.word()
    for path in (name, f"{folder}/{name}", f"{folder}/{name}/{app.draw.word()}/{name}.txt"):
        await store(app, path)
        document = await store(app, path)
        (await read_file(app, path)).must_have(status=200, json=document)


@check("Only `/history` at the end asks for the history", task=5)
async def similar_names_are_files(app: ServedApp) -> None:
    word = app.draw.word()
    for path in (f"{word}/history/{word}", f"{word}/{word}history", f"{word}/history-of-{word}"):
        document = await store(app, path)
        (await read_file(app, path)).must_have(status=200, json=document)


@check("A history holds all texts, oldest first", task=6, visible=True)
async def history_is_complete(app: ServedApp) -> None:
    for path in (app.draw.word(), f"{app.draw.word()}/{app.draw.word()}"):
        texts = [(await store(app, path))["text"] for _ in range(3)]
        await store(app)
        (await app.get(f"/files/{path}/history")).must_have(status=200, json=texts)


@check("Encoded slashes mean the same as plain ones", task=7)
async def encoded_slashes_are_slashes(app: ServedApp) -> None:
    path = f"{app.draw.word()}/{app.draw.word()}/{app.draw.word()}"
    document = await store(app, path)
    (await read_file(app, path, safe="")).must_have(status=200, json=document)
    history = await app.get(f"/files/{quote(path, safe='')}/history")
    history.must_have(status=200, json=[document["text"]])


@check("A percent sign and a plus in a name are kept", task=7)
async def names_are_decoded_once(app: ServedApp) -> None:
    for part in ("%41", "%2F", "+", "100% "):
        document = await store(app, f"{app.draw.word()}{part}{app.draw.word()}")
        (await read_file(app, document["path"])).must_have(status=200, json=document)
    plus = await store(app, f"{app.draw.word()}+{app.draw.word()}")
    (await read_file(app, plus["path"], safe="/+")).must_have(status=200, json=plus)


@check("A shelf lists its documents, whatever the query says", task=8, visible=True)
async def shelf_comes_from_the_path(app: ServedApp) -> None:
    shelf, other = app.draw.word(), app.draw.word()
    mine = [await store(app, shelf=shelf) for _ in range(2)]
    await store(app, shelf=other)
    plain = await app.get(f"/shelves/{shelf}/documents")
    plain.must_have(status=200, json=mine)
    query = {"shelf": other, "shelf_name": other, "name": other}
    asked = await app.get(f"/shelves/{shelf}/documents", params=query)
    asked.must_have(status=200, json=mine)
