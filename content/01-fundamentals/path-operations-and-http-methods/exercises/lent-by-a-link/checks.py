from typing import Any

from greenroom.judge import ServedApp, check


async def put_new(app: ServedApp, copies: int = 2) -> tuple[str, dict[str, Any]]:
    """A book that no other check knows: its path and itself."""
    path, book = f"/books/{app.draw.token()}", {"title": app.draw.word(), "copies": copies}
    await app.put(path, json=book)
    return path, book


async def lend(app: ServedApp, path: str) -> str:
    answer = await app.post(f"{path}/loans")
    answer.must_have(status=201)
    return answer.headers.get("Location", "no Location")


async def on_the_shelf(app: ServedApp, path: str, copies: int) -> None:
    answer = await app.get(path)
    answer.must_have(
        status=200, needed=f"{copies} copies", holds=lambda book: book["copies"] == copies
    )


@check("A book can be read, and one that is not there is 404", task=1, visible=True)
async def reading(app: ServedApp) -> None:
    path, book = await put_new(app)
    for _ in range(3):
        (await app.get(path)).must_have(status=200, json=book)
    (await app.get(f"/books/{app.draw.token()}")).must_have(status=404)


@check("HEAD is answered like GET", task=2, visible=True)
async def head(app: ServedApp) -> None:
    path, book = await put_new(app)
    (await app.head(path)).must_have(status=200)
    (await app.head(f"/books/{app.draw.token()}")).must_have(status=404)
    (await app.get(path)).must_have(status=200, json=book)


@check("PUT is 201 for a new book and 200 for one that is replaced", task=3)
async def put_statuses(app: ServedApp) -> None:
    path, book = f"/books/{app.draw.token()}", {"title": app.draw.word(), "copies": 1}
    (await app.put(path, json=book)).must_have(status=201)
    (await app.put(path, json=book)).must_have(status=200)


@check("A book that is put twice is as put once", task=3, visible=True)
async def put_twice(app: ServedApp) -> None:
    path, book = await put_new(app, copies=app.draw.number(2, 9))
    await app.put(path, json=book)
    (await app.get(path)).must_have(status=200, json=book)
    other = {"title": app.draw.word(), "copies": 1}
    await app.put(path, json=other)
    (await app.get(path)).must_have(status=200, json=other)


@check("A book is deleted with 204, and is 404 after that", task=4)
async def deleting(app: ServedApp) -> None:
    path, _ = await put_new(app)
    (await app.delete(path)).must_have(status=204)
    (await app.get(path)).must_have(status=404)
    (await app.delete(path)).must_have(status=404)


@check("Each loan takes a copy and has an address of its own", task=5, visible=True)
async def lending(app: ServedApp) -> None:
    path, _ = await put_new(app, copies=5)
    first, second = await lend(app, path), await lend(app, path)
    answer = await app.post(f"{path}/loans")
    answer.must_have(status=201)
    if first == second or not first.startswith("/loans/"):
        answer.fail("needed", "a Location such as /loans/7, another for each loan")
    await on_the_shelf(app, path, 2)


@check("No more is lent than stands on the shelf", task=5)
async def nothing_to_lend(app: ServedApp) -> None:
    path, _ = await put_new(app, copies=1)
    await lend(app, path)
    await app.post(f"{path}/loans")
    await on_the_shelf(app, path, 0)


@check("Without a copy on the shelf it is 409", task=5)
async def lent_is_409(app: ServedApp) -> None:
    path, _ = await put_new(app, copies=1)
    await lend(app, path)
    (await app.post(f"{path}/loans")).must_have(status=409)


@check("A loan of a book that is not there is 404", task=5)
async def no_book_to_lend(app: ServedApp) -> None:
    (await app.post(f"/books/{app.draw.token()}/loans")).must_have(status=404)


@check("A book that comes back stands on the shelf", task=6)
async def returning(app: ServedApp) -> None:
    path, _ = await put_new(app, copies=3)
    loan = await lend(app, path)
    (await app.delete(loan)).must_have(status=204)
    await on_the_shelf(app, path, 3)


@check("A loan that is ended twice gives one copy back", task=6)
async def returned_twice(app: ServedApp) -> None:
    path, _ = await put_new(app, copies=3)
    loan = await lend(app, path)
    await app.delete(loan)
    (await app.delete(loan)).must_have(status=404)
    await on_the_shelf(app, path, 3)


@check("The old links change nothing", task=7)
async def old_links(app: ServedApp) -> None:
    path, book = await put_new(app)
    for link in ("lend", "remove"):
        (await app.get(f"{path}/{link}")).must_have(status=404)
    (await app.get(path)).must_have(status=200, json=book)
