import asyncio
from collections.abc import Awaitable, Callable
from hashlib import sha256

from greenroom.judge import Answer, ServedApp, check

MOST_BYTES, PIECE = 1_000_000, 16_384


def recording(app: ServedApp, *, size: int = 50_000, word: bytes = b"") -> bytes:
    """Unlike any other, and long enough to come in several pieces."""
    content = app.draw.token().encode() * (size // 32 + 1)
    return content[: size - len(word)] + word


def receipt(content: bytes) -> dict:
    return {"bytes": len(content), "sha256": sha256(content).hexdigest()}


async def put(app: ServedApp, name: str, content: bytes, *, wire: str = "") -> Answer:
    headers = {"X-Wire": wire} if wire else {}
    return await app.put(f"/recordings/{name}", content=content, headers=headers)


async def must_read(app: ServedApp, name: str, content: bytes | None) -> None:
    """What GET has to answer: these bytes, or 404 for None."""
    answer = await app.get(f"/recordings/{name}")
    answer.must_have(status=404 if content is None else 200)
    if content is not None and answer.body != content:
        answer.fail("body", f"the {len(content)} bytes of the recording that is complete")


async def files(app: ServedApp) -> dict[str, str]:
    return (await app.get("/outside/files")).json()


async def must_leave_the_disk(app: ServedApp, before: dict[str, str]) -> None:
    await app.settle()
    (await app.get("/outside/files")).must_have(
        status=200, needed="the same files as before", holds=lambda found: found == before
    )


async def wait_until(app: ServedApp, path: str, needed: str, holds: Callable) -> None:
    """Asks again and again, for a second."""
    for _ in range(50):
        answer = await app.get(path)
        if answer.status == 200 and holds(answer.json()):
            return
        await asyncio.sleep(0.02)
    answer.must_have(status=200, needed=needed, holds=holds)


async def while_held(
    app: ServedApp, name: str, content: bytes, *, act: str, meanwhile: Callable[[], Awaitable]
) -> Answer:
    """Sends a recording that is held after its first piece, looks around, then acts."""
    wire = app.draw.word()

    async def look_and_act() -> None:
        try:
            await wait_until(
                app,
                f"/outside/wire/{wire}",
                "the app waits for the second piece",
                lambda call: call["held"],
            )
            await meanwhile()
        finally:
            await app.post(f"/outside/wire/{wire}/{act}")

    answer, _ = await app.parallel(put(app, name, content, wire=wire), look_and_act())
    return answer


async def while_scanned(
    app: ServedApp, name: str, content: bytes, *, meanwhile: Callable[[], Awaitable]
) -> Answer:
    """Sends a recording whose scan waits, looks around, then lets the scanner go on."""
    await app.post("/outside/scanner/close")

    async def look_and_open() -> None:
        try:
            await wait_until(
                app,
                "/outside/scanner",
                "a scan that goes on while this request is answered",
                lambda scans: len(scans) > 0,
            )
            await meanwhile()
        finally:
            await app.post("/outside/scanner/open")

    answer, _ = await app.parallel(put(app, name, content), look_and_open())
    return answer


async def nothing() -> None:
    """Nothing to look at."""


@check("A recording comes back as it was sent", task=1, visible=True)
async def comes_back(app: ServedApp) -> None:
    name, content = app.draw.word(), recording(app)
    (await put(app, name, content)).must_have(status=201, json=receipt(content))
    await must_read(app, name, content)
    await must_read(app, app.draw.word(), None)


@check("A recording of full size is taken", task=1)
async def full_size(app: ServedApp) -> None:
    name, content = app.draw.word(), recording(app, size=MOST_BYTES)
    (await put(app, name, content)).must_have(status=201, json=receipt(content))
    await must_read(app, name, content)


@check("Progress tells what has arrived, and ends with the upload", task=2, visible=True)
async def progress(app: ServedApp) -> None:
    name, content = app.draw.word(), recording(app)

    async def look() -> None:
        answer = await app.get(f"/recordings/{name}/progress")
        answer.must_have(status=200, json=PIECE)

    held = await while_held(app, name, content, act="release", meanwhile=look)
    held.must_have(status=201)
    (await app.get(f"/recordings/{name}/progress")).must_have(status=404)


@check("While a new recording arrives, the old one is read", task=3)
async def old_while_arriving(app: ServedApp) -> None:
    name, old, new = app.draw.word(), recording(app), recording(app)
    (await put(app, name, old)).must_have(status=201)
    await while_held(app, name, new, act="release", meanwhile=lambda: must_read(app, name, old))
    await must_read(app, name, new)


@check("While a new recording is scanned, the old one is read", task=3)
async def old_while_scanned(app: ServedApp) -> None:
    name, old, new = app.draw.word(), recording(app), recording(app)
    (await put(app, name, old)).must_have(status=201)
    answer = await while_scanned(app, name, new, meanwhile=lambda: must_read(app, name, old))
    answer.must_have(status=201)
    await must_read(app, name, new)


@check("The client leaves midway: the old recording stays, and nothing else", task=4, visible=True)
async def client_leaves(app: ServedApp) -> None:
    name, old = app.draw.word(), recording(app)
    (await put(app, name, old)).must_have(status=201)
    before = await files(app)
    await while_held(app, name, recording(app), act="cut", meanwhile=nothing)
    await must_leave_the_disk(app, before)
    await must_read(app, name, old)
    (await app.get(f"/recordings/{name}/progress")).must_have(status=404)


@check("The server ends the request midway: the same", task=4)
async def server_ends(app: ServedApp) -> None:
    name, old = app.draw.word(), recording(app)
    (await put(app, name, old)).must_have(status=201)
    before = await files(app)
    await while_held(app, name, recording(app), act="cancel", meanwhile=nothing)
    await must_leave_the_disk(app, before)
    await must_read(app, name, old)
    (await app.get(f"/recordings/{name}/progress")).must_have(status=404)


@check("An infected recording is 422 and leaves nothing", task=5, visible=True)
async def infected(app: ServedApp) -> None:
    name, old = app.draw.word(), recording(app)
    (await put(app, name, old)).must_have(status=201)
    before = await files(app)
    answer = await put(app, name, recording(app, word=b"VIRUS"))
    await must_leave_the_disk(app, before)
    await must_read(app, name, old)
    answer.must_have(status=422)


@check("A scanner that is down is 503 and leaves nothing", task=5)
async def scanner_down(app: ServedApp) -> None:
    name, before = app.draw.word(), await files(app)
    answer = await put(app, name, recording(app, word=b"UNPLUG"))
    await must_leave_the_disk(app, before)
    await must_read(app, name, None)
    answer.must_have(status=503)


@check("More than 1,000,000 bytes are 413 and leave nothing", task=6)
async def too_large(app: ServedApp) -> None:
    name, before = app.draw.word(), await files(app)
    (await put(app, name, recording(app, size=MOST_BYTES + 1))).must_have(status=413)
    await must_leave_the_disk(app, before)
    await must_read(app, name, None)


@check("Without an announced length the limit holds too, and the app stops there", task=6)
async def too_large_in_chunks(app: ServedApp) -> None:
    name, meter = app.draw.word(), app.draw.word()
    content = recording(app, size=2 * MOST_BYTES)
    chunks = (content[start : start + 100_000] for start in range(0, len(content), 100_000))
    answer = await app.put(f"/recordings/{name}", content=chunks, headers={"X-Meter": meter})
    answer.must_have(status=413)
    (await app.get(f"/outside/wire/{meter}")).must_have(
        status=200,
        needed="no more than a piece over 1,000,000 bytes taken",
        holds=lambda call: call["taken"] <= MOST_BYTES + PIECE,
    )


@check("Two uploads of one name at once do not mix", task=7)
async def two_at_once(app: ServedApp) -> None:
    name, slow, quick = app.draw.word(), recording(app), recording(app)

    async def overtake() -> None:
        (await put(app, name, quick)).must_have(status=201, json=receipt(quick))
        await must_read(app, name, quick)

    held = await while_held(app, name, slow, act="release", meanwhile=overtake)
    held.must_have(status=201, json=receipt(slow))
    await must_read(app, name, slow)


@check("While the scanner works, others are answered", task=8)
async def others_are_answered(app: ServedApp) -> None:
    (await while_scanned(app, app.draw.word(), recording(app), meanwhile=nothing)).must_have(
        status=201
    )
