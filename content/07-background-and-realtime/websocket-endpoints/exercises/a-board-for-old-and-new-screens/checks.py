import asyncio
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from http.cookies import SimpleCookie
from typing import Any

from greenroom.judge import Refused, ServedApp, check

PAGE, OFFICE = "https://kitchen.example", "https://office.kitchen.example:8443"
BOTH = ("board.v2", "board.v1")


async def sign_in(app: ServedApp, name: str) -> str:
    """A new session of this person, as the cookie says."""
    answer = await app.post("/sign-in", json={"name": name})
    answer.must_have(status=204)
    cookie = SimpleCookie("; ".join(answer.headers.get_list("set-cookie"))).get("session")
    if cookie is None:
        answer.fail("headers", "set-cookie: session=…")
    return cookie.value


async def sign_out(app: ServedApp, session: str) -> None:
    (await app.post("/sign-out", cookies={"session": session})).must_have(status=204)


def screen(
    app: ServedApp, session: str | None, *, origin: str | None = PAGE, formats: Sequence[str] = BOTH
) -> AbstractAsyncContextManager[Any]:
    """Connects as a browser does, with all its cookies; without an origin as a wall display."""
    headers = {"Cookie": "theme=dark" if session is None else f"theme=dark; session={session}"}
    if origin is not None:
        headers["Origin"] = origin
    return app.websocket("/live", headers=headers, subprotocols=formats)


async def must_be_refused(connecting: AbstractAsyncContextManager[Any], status: int) -> None:
    try:
        async with connecting:
            pass
    except Refused as refused:
        refused.answer.must_have(status=status)
    else:
        raise AssertionError(f"{status} instead of an accepted handshake")


def must_name(ws: Any, wanted: str | None) -> None:
    named = ws.subprotocol
    assert named == wanted, f"{wanted or 'no format'} named in the answer, not {named or 'none'}"


async def change(app: ServedApp, session: str) -> tuple[int, str]:
    """Changes an order with this session, and gives its number and its new state."""
    number, state = app.draw.number(100, 9999), app.draw.word()
    cookies = {"session": session}
    answer = await app.put(f"/orders/{number}", json={"state": state}, cookies=cookies)
    answer.must_have(status=204)
    return number, state


async def closed(ws: Any) -> int:
    """The code with which the app closes, within a second."""
    try:
        async with asyncio.timeout(1):
            code, _ = await ws.closed
    except TimeoutError:
        raise AssertionError("the screen closed after the sign-out, not open") from None
    return code


@check("Without a cookie the handshake is refused with 401", task=1, visible=True)
async def no_cookie_is_401(app: ServedApp) -> None:
    await must_be_refused(screen(app, None), 401)


@check("A session that is unknown or over is refused with 401", task=1)
async def dead_session_is_401(app: ServedApp) -> None:
    await must_be_refused(screen(app, app.draw.token()), 401)
    session = await sign_in(app, app.draw.word())
    await sign_out(app, session)
    await must_be_refused(screen(app, session), 401)


@check("A page of another site is refused with 403", task=2, visible=True)
async def foreign_page_is_403(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    await must_be_refused(screen(app, session, origin=f"https://{app.draw.word()}.example"), 403)


@check("An origin that only resembles ours is refused with 403", task=2)
async def resembling_page_is_403(app: ServedApp) -> None:
    session, word = await sign_in(app, app.draw.word()), app.draw.word()
    for origin in (
        f"{PAGE}.{word}.example",
        f"https://{word}{PAGE.removeprefix('https://')}",
        f"https://{word}.{PAGE.removeprefix('https://')}",
        f"{PAGE}:8080",
        PAGE.replace("https", "http"),
        "null",
    ):
        await must_be_refused(screen(app, session, origin=origin), 403)


@check("Our own pages are let in", task=2, visible=True)
async def our_pages_come_in(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    for origin in (PAGE, OFFICE):
        async with screen(app, session, origin=origin):
            pass


@check("A display without an origin is let in", task=2)
async def display_comes_in(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    async with screen(app, session, origin=None):
        pass


@check("The newest format that both know is chosen", task=3, visible=True)
async def newest_is_chosen(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    for formats in (("board.v2", "board.v1"), ("board.v1", "board.v2")):
        async with screen(app, session, formats=formats) as ws:
            must_name(ws, "board.v2")


@check("Formats that the board does not know are passed over", task=3)
async def unknown_is_passed_over(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    later = f"board.v{app.draw.number(3, 9)}"
    for known in BOTH:
        async with screen(app, session, formats=(later, known)) as ws:
            must_name(ws, known)


@check("To a screen that offers nothing none is named", task=4)
async def nothing_offered_none_named(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    async with screen(app, session, formats=()) as ws:
        must_name(ws, None)


@check("A screen that offers nothing reads board.v1", task=4, visible=True)
async def nothing_offered_reads_v1(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    async with screen(app, session, formats=()) as ws:
        number, state = await change(app, session)
        await ws.must_receive(text=f"{number} {state}")


@check("Only unknown formats are refused with 400", task=5, visible=True)
async def unknown_only_is_400(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    for formats in ((f"board.v{app.draw.number(3, 9)}",), ("chat", app.draw.word())):
        await must_be_refused(screen(app, session, formats=formats), 400)


@check("A format whose name contains a known one is unknown", task=5)
async def longer_name_is_400(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    for known in BOTH:
        longer = f"{known}{app.draw.number(0, 9)}"
        await must_be_refused(screen(app, session, formats=(longer,)), 400)


@check("Each open screen hears a change in its format", task=6, visible=True)
async def told_in_each_format(app: ServedApp) -> None:
    ana = app.draw.word()
    session, other = await sign_in(app, ana), await sign_in(app, app.draw.word())
    async with (
        screen(app, session, formats=("board.v1",)) as old,
        screen(app, other, formats=("board.v2",)) as new,
    ):
        number, state = await change(app, session)
        await old.must_receive(text=f"{number} {state}")
        await new.must_receive(json={"order": number, "state": state, "by": ana})


@check("Two screens of one session both hear a change", task=6)
async def two_screens_hear(app: ServedApp) -> None:
    ana = app.draw.word()
    session = await sign_in(app, ana)
    async with screen(app, session) as first, screen(app, session) as second:
        number, state = await change(app, session)
        for ws in (first, second):
            await ws.must_receive(json={"order": number, "state": state, "by": ana})


@check("Signing out closes the screen", task=7, visible=True)
async def sign_out_closes(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    async with screen(app, session) as ws:
        await sign_out(app, session)
        await closed(ws)


@check("It is closed with 4001, each screen of the session", task=7)
async def closed_with_4001(app: ServedApp) -> None:
    session = await sign_in(app, app.draw.word())
    async with screen(app, session) as first, screen(app, session) as second:
        await sign_out(app, session)
        for ws in (first, second):
            code = await closed(ws)
            assert code == 4001, f"close code 4001, not {code}"


@check("Another session of the same person stays open", task=7)
async def other_session_stays(app: ServedApp) -> None:
    ana = app.draw.word()
    here, elsewhere = await sign_in(app, ana), await sign_in(app, ana)
    async with screen(app, elsewhere) as ws:
        async with screen(app, here):
            await sign_out(app, here)
        number, state = await change(app, elsewhere)
        await ws.must_receive(json={"order": number, "state": state, "by": ana})
