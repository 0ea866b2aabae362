import asyncio
import json
from collections.abc import Awaitable

from greenroom.judge import ServedApp, check


async def new_station(app: ServedApp, readings: int, **more: int) -> str:
    name = app.draw.word()
    made = await app.put(f"/archive/{name}", params={"readings": readings, **more})
    made.must_have(status=200)
    return name


def reading(number: int, **more: object) -> dict:
    return {"number": number, "celsius": 20 + number / 2, "note": "x" * 10} | more


def parsed(text: str) -> list:
    def refuse(constant: str) -> None:
        raise AssertionError(f"lines of JSON, and `{constant}` is not JSON")

    try:
        return [json.loads(line, parse_constant=refuse) for line in text.splitlines() if line]
    except ValueError:
        raise AssertionError(f"lines of JSON, not {text[:200]!r}") from None


async def exported(app: ServedApp, station: str) -> list:
    answer = await app.get(f"/stations/{station}/export")
    answer.must_have(status=200)
    return parsed(answer.text)


def must_be_lines(came: list, wanted: list) -> None:
    if came != wanted:
        pairs = enumerate(zip(came, wanted, strict=False), start=1)
        number, line, right = next(
            ((n, a, b) for n, (a, b) in pairs if a != b), (len(wanted), "no line", wanted[-1])
        )
        raise AssertionError(
            f"{len(wanted)} lines, line {number} {right}, not {len(came)} and {line}"
        )


async def soon(awaited: Awaitable, wanted: str):
    """What comes within a second. Without this a line that never comes is a timeout."""
    try:
        async with asyncio.timeout(1):
            return await awaited
    except (TimeoutError, StopAsyncIteration):
        raise AssertionError(f"{wanted}, not nothing at all") from None


async def until(app: ServedApp, station: str, needed: str, holds) -> None:
    deadline = asyncio.get_running_loop().time() + 1
    while True:
        state = await app.get(f"/archive/{station}")
        if holds(state.json()):
            return
        if asyncio.get_running_loop().time() > deadline:
            state.must_have(status=200, needed=needed, holds=holds)
        await asyncio.sleep(0.01)


@check("The export is JSON Lines, one reading a line", task=1, visible=True)
async def json_lines(app: ServedApp) -> None:
    count = app.draw.number(25, 60)
    station = await new_station(app, count)
    answer = await app.get(f"/stations/{station}/export")
    answer.must_have(status=200)
    media_type = answer.headers.get("content-type", "none").partition(";")[0]
    assert media_type == "application/jsonl", f"application/jsonl, not {media_type}"
    must_be_lines(parsed(answer.text), [reading(number) for number in range(1, count + 1)])


@check("The first readings arrive while the archive works on the next", task=2, visible=True)
async def first_before_last(app: ServedApp) -> None:
    count, held_after = app.draw.number(30, 60), app.draw.number(2, 9)
    station = await new_station(app, count)
    await app.post(f"/archive/{station}/hold", params={"after": held_after})
    body = ""

    async def read_up_to(number: int, stream) -> None:
        nonlocal body
        async for piece in stream:
            body += piece.decode(errors="replace")
            if body.count("\n") >= number:
                return

    async def read() -> None:
        async with app.stream("GET", f"/stations/{station}/export") as answer:
            answer.must_have(status=200)
            stream = answer.aiter_bytes()
            await soon(
                read_up_to(held_after, stream), f"{held_after} lines while the archive waits"
            )
            await app.post(f"/archive/{station}/release")
            await read_up_to(count, stream)

    try:
        async with asyncio.timeout(2.5):
            await read()
    except TimeoutError:
        raise AssertionError(f"{held_after} lines while the archive waits") from None
    finally:
        await app.post(f"/archive/{station}/release")
    must_be_lines(parsed(body), [reading(number) for number in range(1, count + 1)])


@check("Nothing is read in advance for a client that does not read", task=3)
async def does_not_read_ahead(app: ServedApp) -> None:
    count = 10_000 + app.draw.number(0, 999)
    station = await new_station(app, count, size=900)

    async def read_nothing() -> None:
        async with app.stream("GET", f"/stations/{station}/export") as answer:
            answer.must_have(status=200)
            read, same = -1, 0
            while same < 10 and read < count:
                await asyncio.sleep(0.02)
                before, read = read, (await app.get(f"/archive/{station}")).json()["read"]
                same = same + 1 if read == before and read else 0

    try:
        async with asyncio.timeout(2.5):
            await read_nothing()
    except TimeoutError:
        pass
    (await app.get(f"/archive/{station}")).must_have(
        status=200,
        needed=f"some of the {count} readings, and less than half of them, read from the archive",
        holds=lambda state: 0 < state["read"] < count / 2,
    )


@check("A reading without a value is a line with null", task=4)
async def no_value_is_null(app: ServedApp) -> None:
    missing = app.draw.number(1, 5)
    station = await new_station(app, 5, no_value_at=missing)
    wanted = [reading(number) for number in range(1, 6)]
    wanted[missing - 1]["celsius"] = None
    must_be_lines(await exported(app, station), wanted)


@check("An unknown station is 404", task=5, visible=True)
async def unknown_is_404(app: ServedApp) -> None:
    (await app.get(f"/stations/{app.draw.word()}/export")).must_have(status=404)


@check("An archive that fails in the middle is told in the last line", task=6)
async def failure_is_told(app: ServedApp) -> None:
    good = app.draw.number(2, 30)
    station = await new_station(app, good + 9, fails_after=good)
    wanted = [reading(number) for number in range(1, good + 1)]
    must_be_lines(await exported(app, station), [*wanted, {"error": "incomplete"}])


@check("The answer names the file", task=7)
async def names_the_file(app: ServedApp) -> None:
    station = await new_station(app, 2)
    file_name = f'attachment; filename="{station}.jsonl"'
    async with app.stream("GET", f"/stations/{station}/export") as answer:
        answer.must_have(status=200, headers={"Content-Disposition": file_name})


@check("After a finished export its cursor is closed", task=8)
async def closed_when_finished(app: ServedApp) -> None:
    station = await new_station(app, app.draw.number(2, 30))
    (await app.get(f"/stations/{station}/export")).must_have(status=200)
    await until(app, station, "no open cursor", lambda state: state["open_cursors"] == 0)


@check("After a failed export its cursor is closed", task=8)
async def closed_when_failed(app: ServedApp) -> None:
    station = await new_station(app, 9, fails_after=app.draw.number(1, 8))
    async with app.stream("GET", f"/stations/{station}/export") as answer:
        answer.must_have(status=200)
        await until(app, station, "no open cursor", lambda state: state["open_cursors"] == 0)


@check("When the client leaves in the middle, the cursor is closed at once", task=8)
async def closed_when_left(app: ServedApp) -> None:
    after = app.draw.number(2, 9)
    station = await new_station(app, 30)
    await app.post(f"/archive/{station}/hold", params={"after": after})

    async def leave_when_waiting() -> None:
        async with app.stream("GET", f"/stations/{station}/export") as answer:
            answer.must_have(status=200)
            await until(app, station, "an export that waits", lambda state: state["waiting"] == 1)

    try:
        await soon(leave_when_waiting(), "the head of the answer while the archive waits")
        await until(
            app,
            station,
            "no open cursor, although the archive still waits",
            lambda state: state["open_cursors"] == 0,
        )
    finally:
        await app.post(f"/archive/{station}/release")
