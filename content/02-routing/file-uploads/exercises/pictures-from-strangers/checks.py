from collections.abc import Iterator

from greenroom.judge import Answer, ServedApp, check

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
MOST_FILE_BYTES, MOST_REQUEST_BYTES = 100_000, 600_000
# The server hands a body over in pieces; the one that goes over the limit has to be taken.
PIECE = 400_000


def picture(app: ServedApp, signature: bytes = PNG, *, size: int = 200) -> bytes:
    """A picture as far as its first bytes say, unlike any other."""
    return (signature + app.draw.token().encode() * (size // 32 + 1))[:size]


def part(name: str, content: bytes, media_type: str = "image/png") -> tuple:
    return ("files", (name, content, media_type))


async def post(app: ServedApp, *parts: tuple, meter: str = "") -> Answer:
    headers = {"X-Meter": meter} if meter else {}
    return await app.post("/photos", files=list(parts), headers=headers)


async def files(app: ServedApp) -> dict[str, str]:
    return (await app.get("/outside/files")).json()


async def must_read(app: ServedApp, photo_id: str, content: bytes) -> Answer:
    answer = await app.get(f"/photos/{photo_id}")
    answer.must_have(status=200)
    if answer.body != content:
        answer.fail("body", f"the {len(content)} bytes that were sent")
    return answer


async def must_leave_the_disk(app: ServedApp, before: dict[str, str]) -> None:
    (await app.get("/outside/files")).must_have(
        status=200, needed="the same files as before", holds=lambda found: found == before
    )


def too_much(app: ServedApp) -> list[tuple]:
    """Five pictures that may be stored, and more than enough in a field that nobody asked for."""
    parts = [part(f"{app.draw.word()}.png", picture(app, size=20_000)) for _ in range(5)]
    return [*parts, ("extra", ("extra.bin", bytes(700_000)))]


@check("A PNG and a JPEG come back as they were sent", task=5, visible=True)
async def come_back(app: ServedApp) -> None:
    for signature, media_type in ((PNG, "image/png"), (JPEG, "image/jpeg")):
        content, name = picture(app, signature), app.draw.word()
        suffix = media_type.removeprefix("image/").replace("jpeg", "jpg")
        answer = await post(app, part(f"{name}.{suffix}", content, media_type))
        answer.must_have(status=201)
        read = await must_read(app, answer.json()[0]["id"], content)
        read.must_have(headers={"Content-Type": media_type})


@check("The first bytes decide, not the name and not the declared type", task=2, visible=True)
async def content_decides(app: ServedApp) -> None:
    content = picture(app)
    disguised = await post(app, part(f"{app.draw.word()}.txt", content, "text/plain"))
    disguised.must_have(status=201)
    read = await must_read(app, disguised.json()[0]["id"], content)
    read.must_have(headers={"Content-Type": "image/png"})
    script = f"<script>{app.draw.word()}</script>".encode()
    (await post(app, part(f"{app.draw.word()}.png", script))).must_have(status=415)


@check("A file without content is refused with 415", task=2)
async def empty_file(app: ServedApp) -> None:
    (await post(app, part(f"{app.draw.word()}.png", b""))).must_have(status=415)


@check("100,000 bytes are taken, one more is 413", task=3, visible=True)
async def large_file(app: ServedApp) -> None:
    name = f"{app.draw.word()}.png"
    fits = picture(app, size=MOST_FILE_BYTES)
    answer = await post(app, part(name, fits))
    answer.must_have(status=201)
    await must_read(app, answer.json()[0]["id"], fits)
    (await post(app, part(name, picture(app, size=MOST_FILE_BYTES + 1)))).must_have(status=413)


@check("Good pictures are stored beside refused ones", task=1)
async def some_are_stored(app: ServedApp) -> None:
    names = [f"{app.draw.word()}.png" for _ in range(4)]
    contents = [
        picture(app),
        app.draw.token().encode(),
        picture(app, size=MOST_FILE_BYTES + 1),
        picture(app, JPEG),
    ]
    answer = await post(app, *map(part, names, contents))
    wanted = list(zip(names, (201, 415, 413, 201), strict=True))
    answer.must_have(
        status=207,
        needed=f"receipts in this order: {wanted}",
        holds=lambda receipts: [(r["name"], r["status"]) for r in receipts] == wanted,
    )
    receipts = answer.json()
    answer.must_have(
        needed="no id for a refused file",
        holds=lambda found: found[1]["id"] is found[2]["id"] is None,
    )
    for index in (0, 3):
        await must_read(app, receipts[index]["id"], contents[index])


@check("When nothing is stored, the first receipt gives the status", task=1)
async def none_is_stored(app: ServedApp) -> None:
    text = part(f"{app.draw.word()}.png", app.draw.token().encode())
    large = part(f"{app.draw.word()}.png", picture(app, size=MOST_FILE_BYTES + 1))
    for parts, status in (((text, large), 415), ((large, text), 413)):
        (await post(app, *parts)).must_have(
            status=status,
            needed="two receipts",
            holds=lambda receipts: len(receipts) == 2,
        )


@check("Five pictures of full size are stored", task=1)
async def five_are_stored(app: ServedApp) -> None:
    parts = [part(f"{app.draw.word()}.png", picture(app, size=MOST_FILE_BYTES)) for _ in range(5)]
    (await post(app, *parts)).must_have(
        status=201, needed="five receipts", holds=lambda receipts: len(receipts) == 5
    )


@check("A refused file leaves nothing on the disk", task=4)
async def nothing_is_left(app: ServedApp) -> None:
    before = await files(app)
    await post(app, part(f"{app.draw.word()}.png", app.draw.token().encode()))
    await post(app, part(f"{app.draw.word()}.png", picture(app, size=MOST_FILE_BYTES + 50_000)))
    await must_leave_the_disk(app, before)


@check("An id that was never given is 404", task=5)
async def unknown_id(app: ServedApp) -> None:
    (await app.get(f"/photos/{app.draw.word()}")).must_have(status=404)


@check("No name reaches outside the folder", task=6)
async def stays_inside(app: ServedApp) -> None:
    root = (await app.get("/outside/root")).json()
    before = await files(app)
    names = [f"../{app.draw.word()}.png", f"{root}/{app.draw.word()}.png", "../settings.toml"]
    for name in names:
        (await post(app, part(name, picture(app)))).must_have(status=201)
    (await app.get("/outside/files")).must_have(
        needed=f"new files under photos/ only, all others as they were, after {names}",
        holds=lambda found: (
            all(found.get(path) == digest for path, digest in before.items())
            and all(path.startswith("photos/") for path in found.keys() - before.keys())
        ),
    )


@check("Pictures of the same name do not replace each other", task=6, visible=True)
async def same_name(app: ServedApp) -> None:
    name = f"{app.draw.word()}.png"
    contents = [picture(app) for _ in range(3)]
    answers = [await post(app, part(name, contents[0]), part(name, contents[1]))]
    answers.append(await post(app, part(name, contents[2])))
    for answer in answers:
        answer.must_have(status=201)
    receipts = [receipt for answer in answers for receipt in answer.json()]
    for receipt, content in zip(receipts, contents, strict=True):
        await must_read(app, receipt["id"], content)


@check("A picture is stored whatever its name looks like", task=6)
async def any_name(app: ServedApp) -> None:
    for name in (f"{app.draw.word()}/{app.draw.word()}.png", "x" * 300 + ".png", "..", "é\t?.png"):
        content = picture(app)
        answer = await post(app, part(name, content))
        answer.must_have(status=201)
        await must_read(app, answer.json()[0]["id"], content)


@check("Of a request that announces too much, nothing is taken", task=7)
async def announced(app: ServedApp) -> None:
    meter = app.draw.word()
    (await post(app, *too_much(app), meter=meter)).must_have(status=413)
    (await app.get(f"/outside/taken/{meter}")).must_have(
        status=200, needed="0 bytes taken", holds=lambda taken: taken == 0
    )


@check("Without a length, the app stops taking at the limit", task=7)
async def counted(app: ServedApp) -> None:
    meter = app.draw.word()
    answer = await app.post(
        "/photos",
        content=form_without_length(app),
        headers={"Content-Type": "multipart/form-data; boundary=B", "X-Meter": meter},
    )
    answer.must_have(status=413)
    (await app.get(f"/outside/taken/{meter}")).must_have(
        status=200,
        needed=f"about {MOST_REQUEST_BYTES} bytes taken, not all 2,800,000",
        holds=lambda taken: taken <= MOST_REQUEST_BYTES + PIECE,
    )


def form_without_length(app: ServedApp) -> Iterator[bytes]:
    """As `too_much`, sent in chunks."""
    opening = '--B\r\nContent-Disposition: form-data; name="{}"; filename="a.png"\r\n\r\n'
    yield opening.format("files").encode() + picture(app) + b"\r\n"
    yield opening.format("extra").encode() + bytes(2_800_000) + b"\r\n--B--\r\n"


@check("No file, or nothing chosen in a browser, is 422", task=8)
async def no_file(app: ServedApp) -> None:
    before = await files(app)
    (await app.post("/photos", data={"note": app.draw.word()})).must_have(status=422)
    nothing_chosen = (
        '--B\r\nContent-Disposition: form-data; name="files"; filename=""\r\n'
        "Content-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n"
    )
    headers = {"Content-Type": "multipart/form-data; boundary=B"}
    (await app.post("/photos", content=nothing_chosen, headers=headers)).must_have(status=422)
    await must_leave_the_disk(app, before)


@check("Six pictures are refused as a whole", task=8)
async def six(app: ServedApp) -> None:
    before = await files(app)
    answer = await post(app, *(part(f"{app.draw.word()}.png", picture(app)) for _ in range(6)))
    if answer.status not in (400, 422):
        answer.fail("status", "400 or 422")
    await must_leave_the_disk(app, before)
