from typing import Any

from greenroom.judge import Answer, ServedApp, check


async def order(app: ServedApp, **item: object) -> tuple[str, str, Answer]:
    """Puts a new item, orders it, and gives its name, the email and the answer."""
    name, email = app.draw.token(), f"{app.draw.token()}@example.org"
    await app.put("/outside/items", json={"name": name, "stock": 3} | item)
    answer = await app.post("/orders", json={"item": name, "email": email})
    return name, email, answer


async def must_have_become(app: ServedApp, name: str, **wanted: Any) -> None:
    """Once the request is over, background tasks and exit code too."""
    await app.settle()
    answer = await app.get(f"/outside/items/{name}")
    answer.must_have(
        status=200,
        needed=", ".join(f"{key}: {value}" for key, value in wanted.items()),
        holds=lambda item: all(item[key] == value for key, value in wanted.items()),
    )


@check("An order is kept and answered with 201", task=1, visible=True)
async def order_is_kept(app: ServedApp) -> None:
    name, _, answer = await order(app)
    answer.must_have(status=201)
    await must_have_become(app, name, kept=1)


@check("What is out of stock is 409", task=2, visible=True)
async def refused_is_409(app: ServedApp) -> None:
    _, _, answer = await order(app, stock=0)
    answer.must_have(status=409)


@check("A refused order is not kept", task=2)
async def refused_is_not_kept(app: ServedApp) -> None:
    name, _, _ = await order(app, stock=0)
    await must_have_become(app, name, kept=0)


@check("A commit that fails is 500", task=3)
async def failed_commit_is_500(app: ServedApp) -> None:
    _, _, answer = await order(app, commit_fails=True)
    answer.must_have(status=500)


@check("A success is noted once", task=4)
async def success_is_noted(app: ServedApp) -> None:
    name, _, _ = await order(app)
    await must_have_become(app, name, notes=["ordered"])


@check("A refusal is noted", task=4, visible=True)
async def refusal_is_noted(app: ServedApp) -> None:
    name, _, _ = await order(app, stock=0)
    await must_have_become(app, name, notes=["refused"])


@check("A failed commit is noted", task=4)
async def failure_is_noted(app: ServedApp) -> None:
    name, _, _ = await order(app, commit_fails=True)
    await must_have_become(app, name, notes=["failed"])


@check("An order that is kept is confirmed by one mail", task=5)
async def order_is_confirmed(app: ServedApp) -> None:
    name, email, _ = await order(app)
    await must_have_become(app, name, mails=[{"to": email, "text": f"Ordered: {name}"}])


@check("No mail tells of an order that is not kept", task=5)
async def no_mail_without_an_order(app: ServedApp) -> None:
    for item in ({"stock": 0}, {"commit_fails": True}):
        name, _, _ = await order(app, **item)
        await must_have_become(app, name, mails=[])


@check("A mail that cannot be sent changes nothing else", task=6)
async def mail_may_fail(app: ServedApp) -> None:
    name, _, answer = await order(app, mail_fails=True)
    answer.must_have(status=201)
    await must_have_become(app, name, kept=1, notes=["ordered"])


@check("No session stays open", task=7)
async def sessions_are_closed(app: ServedApp) -> None:
    before = (await app.get("/outside/sessions")).json()
    for item in ({}, {"stock": 0}, {"commit_fails": True}):
        await order(app, **item)
    await app.settle()
    (await app.get("/outside/sessions")).must_have(status=200, json=before)
