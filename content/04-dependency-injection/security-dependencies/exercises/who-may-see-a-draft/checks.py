from dataclasses import dataclass
from typing import Any

from greenroom.judge import Answer, ServedApp, check


@dataclass
class Person:
    name: str
    headers: dict[str, str]


async def person(app: ServedApp, *, admin: bool = False) -> Person:
    """Somebody new, with a token that the app knows. His client still sends the old header."""
    name, token = app.draw.word(), app.draw.token()
    await app.put(f"/people/{token}", json={"name": name, "admin": admin})
    return Person(name, {"Authorization": f"Bearer {token}", "X-User": name})


async def write(app: ServedApp, author: Person, *, published: bool) -> dict[str, Any]:
    sent = {"title": app.draw.word(), "published": published}
    answer = await app.post("/articles", json=sent, headers=author.headers)
    answer.must_have(
        status=201,
        needed=f"an article of {author.name}",
        holds=lambda body: body["author"] == author.name,
    )
    return answer.json()


def refused(answer: Answer) -> None:
    answer.must_have(status=401, headers={"WWW-Authenticate": "Bearer"})


async def lists(app: ServedApp, who: Person | None, article: dict[str, Any], wanted: bool) -> None:
    answer = await app.get("/articles", headers=who.headers if who else {})
    answer.must_have(
        status=200,
        needed=f"article {article['id']} {'in' if wanted else 'not in'} the list",
        holds=lambda body: (article["id"] in [one["id"] for one in body]) == wanted,
    )


@check("Without a token what is published is listed, and no draft", task=1, visible=True)
async def guests_list(app: ServedApp) -> None:
    author = await person(app)
    await lists(app, None, await write(app, author, published=True), True)
    await lists(app, None, await write(app, author, published=False), False)


@check("Drafts are listed to their author and to admins, not to others", task=1)
async def drafts_are_listed(app: ServedApp) -> None:
    author = await person(app)
    draft = await write(app, author, published=False)
    await lists(app, author, draft, True)
    await lists(app, await person(app, admin=True), draft, True)
    await lists(app, await person(app), draft, False)


@check("An unknown token is 401, also where none is needed", task=2, visible=True)
async def unknown_token(app: ServedApp) -> None:
    article = await write(app, await person(app), published=True)
    wrong = {"Authorization": f"Bearer {app.draw.token()}"}
    (await app.get("/articles", headers=wrong)).must_have(status=401)
    (await app.get(f"/articles/{article['id']}", headers=wrong)).must_have(status=401)


@check("Posting and deleting without a token is 401", task=3, visible=True)
async def token_is_needed(app: ServedApp) -> None:
    article = await write(app, await person(app), published=True)
    (await app.post("/articles", json={"title": app.draw.word()})).must_have(status=401)
    (await app.delete(f"/articles/{article['id']}")).must_have(status=401)
    await lists(app, None, article, True)


@check("The author is the owner of the token, whatever else is sent", task=3)
async def author_is_the_caller(app: ServedApp) -> None:
    author = await person(app)
    sent = {"title": app.draw.word(), "author": app.draw.word()}
    headers = author.headers | {"X-User": app.draw.word()}
    answer = await app.post("/articles", json=sent, headers=headers)
    answer.must_have(
        status=201,
        needed=f"the author {author.name}",
        holds=lambda body: body["author"] == author.name,
    )


@check("A 401 names the scheme, for a missing and for a wrong token", task=4)
async def challenge(app: ServedApp) -> None:
    wrong = {"Authorization": f"Bearer {app.draw.token()}"}
    for headers in ({}, wrong):
        refused(await app.post("/articles", json={"title": "x"}, headers=headers))


@check("A draft is shown to its author and to admins", task=5)
async def draft_is_shown(app: ServedApp) -> None:
    author = await person(app)
    draft = await write(app, author, published=False)
    for reader in (author, await person(app, admin=True)):
        answer = await app.get(f"/articles/{draft['id']}", headers=reader.headers)
        answer.must_have(status=200, json=draft)


@check("A draft of somebody else is answered like an article that is not there", task=5)
async def draft_is_hidden(app: ServedApp) -> None:
    draft = await write(app, await person(app), published=False)
    other = await person(app)
    for headers in ({}, other.headers):
        missing = await app.get("/articles/987654", headers=headers)
        missing.must_have(status=404)
        hidden = await app.get(f"/articles/{draft['id']}", headers=headers)
        hidden.must_have(status=404, json=missing.json())


@check("An author and an admin delete", task=6)
async def owners_delete(app: ServedApp) -> None:
    author, admin = await person(app), await person(app, admin=True)
    for who in (author, admin):
        article = await write(app, author, published=True)
        path = f"/articles/{article['id']}"
        (await app.delete(path, headers=who.headers)).must_have(status=204)
        (await app.get(path)).must_have(status=404)


@check("What somebody else wanted to delete is still there", task=6)
async def others_do_not_delete(app: ServedApp) -> None:
    author, other = await person(app), await person(app)
    for published in (True, False):
        article = await write(app, author, published=published)
        path = f"/articles/{article['id']}"
        await app.delete(path, headers=other.headers)
        (await app.get(path, headers=author.headers)).must_have(status=200, json=article)


@check("To somebody else it is 403 if published, 404 if a draft", task=6)
async def others_are_told(app: ServedApp) -> None:
    author, other = await person(app), await person(app)
    for published, status in ((True, 403), (False, 404)):
        article = await write(app, author, published=published)
        answer = await app.delete(f"/articles/{article['id']}", headers=other.headers)
        answer.must_have(status=status)


@check("Deleting without a token is 401 for what is not there as well", task=7)
async def nothing_is_learnt(app: ServedApp) -> None:
    draft = await write(app, await person(app), published=False)
    (await app.delete("/articles/987654")).must_have(status=401)
    (await app.delete(f"/articles/{draft['id']}")).must_have(status=401)
