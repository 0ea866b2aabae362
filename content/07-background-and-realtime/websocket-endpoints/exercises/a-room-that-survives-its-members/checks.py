import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack, asynccontextmanager

from greenroom.judge import Refused, ServedApp, check


async def ticket_for(app: ServedApp, name: str, *rooms: str) -> str:
    ticket = app.draw.token()
    guest = {"name": name, "rooms": list(rooms)}
    (await app.put(f"/outside/tickets/{ticket}", json=guest)).must_have(status=200)
    return ticket


async def join(app: ServedApp, name: str, room: str):
    """A connection of this guest to this room, as a context."""
    return app.websocket(f"/rooms/{room}/live?ticket={await ticket_for(app, name, room)}")


async def must_be_refused(app: ServedApp, path: str) -> None:
    try:
        async with app.websocket(path):
            pass
    except Refused as refused:
        refused.answer.must_have(status=403)
    else:
        raise AssertionError("403 instead of an accepted handshake")


async def must_list(app: ServedApp, room: str, *names: str) -> None:
    """These names in any order, as soon as the app has noticed who came and who left."""
    wanted = sorted(names)
    for _ in range(40):
        members = await app.get(f"/rooms/{room}")
        members.must_have(status=200)
        if sorted(members.json()) == wanted:
            return
        await asyncio.sleep(0.01)
    members.must_have(needed=f"{wanted} in the room", holds=lambda listed: sorted(listed) == wanted)


async def soon(awaited: Awaitable, wanted: str):
    """What comes within a second. Without this a message that never comes is a timeout."""
    try:
        async with asyncio.timeout(1):
            return await awaited
    except TimeoutError:
        raise AssertionError(f"{wanted}, not nothing at all") from None


async def must_hear(ws, name: str, text: str) -> None:
    await ws.must_receive(json={"from": name, "text": text})


async def must_be_told_off(ws) -> None:
    await ws.must_receive(
        needed="an error", holds=lambda answer: "error" in answer and "from" not in answer
    )


async def must_be_closed(ws, code: int) -> None:
    closed, _ = await soon(ws.closed, f"close code {code}")
    assert closed == code, f"close code {code}, not {closed}"


@asynccontextmanager
async def held_at_the_archive(app: ServedApp, name: str) -> AsyncIterator[None]:
    """Lines of this guest wait until the block is left, however it is left."""
    (await app.post(f"/outside/archive/hold/{name}")).must_have(status=200)
    try:
        yield
    finally:
        await app.post(f"/outside/archive/release/{name}")


async def wait_until_archiving(app: ServedApp, name: str) -> None:
    for _ in range(100):
        waiting = await app.get("/outside/archive/waiting")
        if name in waiting.json():
            return
        await asyncio.sleep(0.01)
    waiting.must_have(needed=f"a line of {name} at the archive", holds=lambda names: name in names)


@check("Without a valid ticket the handshake is refused with 403", task=1, visible=True)
async def no_ticket_no_handshake(app: ServedApp) -> None:
    path = f"/rooms/{app.draw.word()}/live"
    await must_be_refused(app, path)
    await must_be_refused(app, f"{path}?ticket={app.draw.token()}")


@check("A ticket for another room is closed with 1008", task=2, visible=True)
async def other_room_is_1008(app: ServedApp) -> None:
    ticket = await ticket_for(app, app.draw.word(), app.draw.word())
    room = app.draw.word()
    async with app.websocket(f"/rooms/{room}/live?ticket={ticket}") as ws:
        await must_be_closed(ws, 1008)
    await must_list(app, room)


@check("Everyone in the room hears a message, nobody elsewhere does", task=3, visible=True)
async def the_room_hears(app: ServedApp) -> None:
    room, other = app.draw.word(), app.draw.word()
    ana, bob, eve = (app.draw.word() for _ in range(3))
    text, aside = app.draw.word(), app.draw.word()
    async with (
        await join(app, ana, room) as first,
        await join(app, bob, room) as second,
        await join(app, eve, other) as outsider,
    ):
        await first.send_json({"text": text})
        await must_hear(first, ana, text)
        await must_hear(second, ana, text)
        archived = await app.get("/outside/archive")
        archived.must_have(
            needed=f"the line of {ana} in the archive",
            holds=lambda lines: {"room": room, "from": ana, "text": text} in lines,
        )
        await outsider.send_json({"text": aside})
        await must_hear(outsider, eve, aside)


@check("While one guest's line is at the archive, others are heard", task=3)
async def slow_archive_holds_up_nobody(app: ServedApp) -> None:
    room, ana, bob, text, held = (app.draw.word() for _ in range(5))
    async with await join(app, ana, room) as first, await join(app, bob, room) as second:
        async with held_at_the_archive(app, bob):
            await second.send_json({"text": held})
            await wait_until_archiving(app, bob)
            await first.send_json({"text": text})
            await must_hear(first, ana, text)
            await must_hear(second, ana, text)
        await must_hear(first, bob, held)
        await must_hear(second, bob, held)


@check("Text that is not a message is answered with an error", task=4, visible=True)
async def wrong_text_is_answered(app: ServedApp) -> None:
    room, ana, bob = (app.draw.word() for _ in range(3))
    longest = f"{app.draw.word():x<200}"
    async with await join(app, ana, room) as first, await join(app, bob, room) as second:
        for wrong in ("not json", "[]", '{"text": ""}', f'{{"text": "{"x" * 201}"}}'):
            await first.send_text(wrong)
            await must_be_told_off(first)
        for right in ("x", longest):
            await first.send_json({"text": right})
            await must_hear(first, ana, right)
            await must_hear(second, ana, right)


@check("A binary frame that is not a message is answered with an error", task=4)
async def wrong_bytes_are_answered(app: ServedApp) -> None:
    room, ana, text = (app.draw.word() for _ in range(3))
    async with await join(app, ana, room) as first:
        await first.send_bytes(b"\x00\xff" + app.draw.word().encode())
        await must_be_told_off(first)
        await first.send_json({"text": text})
        await must_hear(first, ana, text)


@check("A room lists those who are in it, sorted, and no one else", task=5, visible=True)
async def lists_members(app: ServedApp) -> None:
    room, other = app.draw.word(), app.draw.word()
    names, eve = sorted(app.draw.word() for _ in range(3)), app.draw.word()
    await must_list(app, room)
    async with AsyncExitStack() as stack:
        for name in (names[2], names[0], names[1]):
            await stack.enter_async_context(await join(app, name, room))
        await stack.enter_async_context(await join(app, eve, other))
        await must_list(app, room, *names)
        (await app.get(f"/rooms/{room}")).must_have(status=200, json=names)
        await must_list(app, other, eve)


@check("A guest with two connections stays until the second one ends", task=5)
async def two_tabs(app: ServedApp) -> None:
    room, ana, text, later = (app.draw.word() for _ in range(4))
    async with await join(app, ana, room) as first:
        async with await join(app, ana, room) as second:
            await must_list(app, room, ana)
            await first.send_json({"text": text})
            await must_hear(second, ana, text)
            await first.close()
            # Was read while it closed. A connection that is left out has heard nothing.
            await must_hear(first, ana, text)
            # The next line is heard by an app that has noticed the close, or not: both are right.
            await second.send_json({"text": later})
            await must_hear(second, ana, later)
            await must_list(app, room, ana)
    await must_list(app, room)


@check("Who closes the connection is no longer listed", task=6, visible=True)
async def left_by_closing(app: ServedApp) -> None:
    room, ana, bob = (app.draw.word() for _ in range(3))
    async with await join(app, ana, room):
        async with await join(app, bob, room) as second:
            await must_list(app, room, ana, bob)
            await second.close(1001)
        await must_list(app, room, ana)


@check("Who is thrown out by a failing archive is no longer listed", task=6)
async def left_by_error(app: ServedApp) -> None:
    room, ana, bob, text = (app.draw.word() for _ in range(4))
    async with await join(app, ana, room):
        async with await join(app, bob, room) as second:
            await must_list(app, room, ana, bob)
            await app.post(f"/outside/archive/refuse/{bob}")
            await second.send_json({"text": text})
            await soon(second.closed, "the end of this connection")
        await must_list(app, room, ana)


@check("When the archive fails, the sender is closed with 1011", task=7)
async def archive_fails_with_1011(app: ServedApp) -> None:
    room, ana, bob, text, later = (app.draw.word() for _ in range(5))
    await app.post(f"/outside/archive/refuse/{bob}")
    async with await join(app, ana, room) as first, await join(app, bob, room) as second:
        await second.send_json({"text": text})
        await must_be_closed(second, 1011)
        await first.send_json({"text": later})
        await must_hear(first, ana, later)


@check("A guest who is gone unnoticed costs nobody a message", task=8)
async def survives_the_dead(app: ServedApp) -> None:
    room = app.draw.word()
    ana, bob, cy = (app.draw.word() for _ in range(3))
    text, last_words, later = (app.draw.word() for _ in range(3))
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(await join(app, ana, room))
        async with held_at_the_archive(app, bob):
            async with await join(app, bob, room) as gone:
                third = await stack.enter_async_context(await join(app, cy, room))
                await gone.send_json({"text": last_words})
                await wait_until_archiving(app, bob)
            await first.send_json({"text": text})
            await must_hear(first, ana, text)
            # A third guest who was passed over would hear her own line first.
            await third.send_json({"text": later})
            await must_hear(third, ana, text)
            await must_hear(third, cy, later)
            await must_hear(first, cy, later)
        await must_list(app, room, ana, cy)
