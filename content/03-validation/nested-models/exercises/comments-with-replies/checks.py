from typing import Any

from greenroom.judge import ServedApp, check

JSON = {"Content-Type": "application/json"}


def comment(app: ServedApp, *replies: dict, **more: object) -> dict[str, Any]:
    name = app.draw.word()
    author = {"name": name, "email": f"{name}@example.org"}
    return {"author": author, "text": app.draw.word(), "replies": list(replies)} | more


def chain(app: ServedApp, levels: int, **last: object) -> dict[str, Any]:
    """A thread with one comment on each level."""
    tree = comment(app, **last)
    for _ in range(levels - 1):
        tree = comment(app, tree)
    return tree


def shown(tree: dict[str, Any]) -> dict[str, Any]:
    replies = [shown(reply) for reply in tree["replies"]]
    return {"author": {"name": tree["author"]["name"]}, "text": tree["text"], "replies": replies}


async def must_count(app: ServedApp, tree: dict, *, comments: int, levels: int) -> int:
    answer = await app.post("/threads", json=tree)
    answer.must_have(
        status=201,
        needed=f"{comments} comments on {levels} levels",
        holds=lambda body: (body["comments"], body["levels"]) == (comments, levels),
    )
    return answer.json()["id"]


@check("A comment alone has one level", task=1, visible=True)
async def alone(app: ServedApp) -> None:
    await must_count(app, comment(app), comments=1, levels=1)
    bare = comment(app)
    del bare["replies"]
    await must_count(app, bare, comments=1, levels=1)


@check("Comments and levels are counted, up to both bounds", task=1, visible=True)
async def counted(app: ServedApp) -> None:
    tree = comment(app, comment(app), comment(app, comment(app, comment(app)), comment(app)))
    await must_count(app, tree, comments=6, levels=4)
    await must_count(app, chain(app, 5), comments=5, levels=5)
    halves = [comment(app, *[comment(app) for _ in range(size)]) for size in (20, 27)]
    await must_count(app, comment(app, *halves), comments=50, levels=3)


@check("A text is bounded on every level", task=2, visible=True)
async def texts(app: ServedApp) -> None:
    for levels in (1, 3):
        for text in ("", "x" * 501):
            tree = chain(app, levels, text=text)
            (await app.post("/threads", json=tree)).must_have(status=422)
    await must_count(app, chain(app, 3, text="x" * 500), comments=3, levels=3)


@check("An unknown name is refused on every level", task=2)
async def unknown_names(app: ServedApp) -> None:
    word = app.draw.word()
    for levels in (1, 3):
        tree = chain(app, levels, **{word: 1})
        (await app.post("/threads", json=tree)).must_have(status=422)
        author = {"name": "ana", "email": "ana@example.org", word: 1}
        tree = chain(app, levels, author=author)
        (await app.post("/threads", json=tree)).must_have(status=422)


@check("Six levels are refused", task=3, visible=True)
async def levels_are_bounded(app: ServedApp) -> None:
    (await app.post("/threads", json=chain(app, 6))).must_have(status=422)
    beside = comment(app, comment(app), chain(app, 5))
    (await app.post("/threads", json=beside)).must_have(status=422)


@check("Fifty-one comments are refused", task=3)
async def comments_are_bounded(app: ServedApp) -> None:
    halves = [comment(app, *[comment(app) for _ in range(size)]) for size in (20, 28)]
    (await app.post("/threads", json=comment(app, *halves))).must_have(status=422)


@check("A thread is read as a tree, without any address", task=4, visible=True)
async def read_without_addresses(app: ServedApp) -> None:
    tree = comment(app, comment(app), comment(app, comment(app)))
    created = await app.post("/threads", json=tree)
    created.must_have(status=201)
    (await app.get(f"/threads/{created.json()['id']}")).must_have(status=200, json=shown(tree))


@check("A body without end is refused", task=5)
async def very_deep(app: ServedApp) -> None:
    head = '{"author": {"name": "a", "email": "b"}, "text": "x", "replies": ['
    for levels in (100, 300, 3000):
        content = head * levels + "]}" * levels
        answer = await app.post("/threads", content=content, headers=JSON)
        answer.must_have(status=400 if answer.status == 400 else 422)
