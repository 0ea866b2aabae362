import asyncio

from greenroom.judge import Answer, ServedApp, check


async def entries_of(app: ServedApp, request_id: str) -> Answer:
    """The entries of this id, when all requests are over."""
    await app.settle()
    return await app.get(f"/log/{request_id}")


def entry(request_id: str, method: str, path: str, *, status: int, size: int) -> dict:
    return {"id": request_id, "method": method, "path": path, "status": status, "bytes": size}


async def read_all(app: ServedApp, gate: str, first: int, second: int, **words) -> None:
    """Reads the stream; the gate is opened before."""
    (await app.post(f"/gates/{gate}")).must_have(status=200)
    path = f"/pieces/{gate}?first={first}&second={second}"
    answer = await app.get(path, **words)
    answer.must_have(status=200)
    if len(answer.body) != first + second:
        answer.fail("body", f"{first + second} bytes")


async def until_waiting(app: ServedApp, gate: str) -> None:
    for _ in range(100):
        if (await app.get(f"/gates/{gate}")).json() is True:
            return
        await asyncio.sleep(0.01)


@check("The client's id comes back", task=1, visible=True)
async def id_of_the_client(app: ServedApp) -> None:
    sent = app.draw.token()
    answer = await app.put("/letters?count=3", headers={"X-Request-ID": sent})
    answer.must_have(status=202, headers={"x-request-id": sent})


@check("Without one each answer has an id of its own", task=1)
async def id_of_its_own(app: ServedApp) -> None:
    answers = [await app.put("/letters?count=3") for _ in range(2)]
    ids = [answer.headers.get("x-request-id", "") for answer in answers]
    if "" in ids or ids[0] == ids[1]:
        answers[1].fail("headers", "x-request-id, another one for each", got=f"{ids}")


@check("A request is one entry", task=2, visible=True)
async def one_entry(app: ServedApp) -> None:
    sent, count = app.draw.token(), app.draw.number(20, 90)
    await app.put(f"/letters?count={count}", headers={"X-Request-ID": sent})
    wanted = entry(sent, "PUT", "/letters", status=202, size=count)
    (await entries_of(app, sent)).must_have(status=200, json=[wanted])


@check("All bytes of a stream are counted", task=2)
async def bytes_of_a_stream(app: ServedApp) -> None:
    sent, gate = app.draw.token(), app.draw.word()
    first, second = app.draw.number(20, 40), app.draw.number(50, 90)
    await read_all(app, gate, first, second, headers={"X-Request-ID": sent})
    log = await entries_of(app, sent)
    needed = f"an entry with {first + second} bytes at the end"
    log.must_have(
        status=200, needed=needed, holds=lambda found: found[-1]["bytes"] == first + second
    )


@check("A stream is one entry too", task=2)
async def one_entry_for_a_stream(app: ServedApp) -> None:
    sent, gate = app.draw.token(), app.draw.word()
    await read_all(app, gate, 7, 5, headers={"X-Request-ID": sent})
    log = await entries_of(app, sent)
    log.must_have(status=200, needed="one entry", holds=lambda found: len(found) == 1)


@check("A client that leaves in the middle has an entry", task=2)
async def left_is_logged(app: ServedApp) -> None:
    sent, gate = app.draw.token(), app.draw.word()
    path, headers = f"/pieces/{gate}?first=9&second=4", {"X-Request-ID": sent}
    try:
        async with asyncio.timeout(1), app.stream("GET", path, headers=headers) as stream:
            async for _ in stream.aiter_bytes():
                await app.get("/motto", headers={"X-Request-ID": app.draw.token()})
                break
        for _ in range(50):
            log = await app.get(f"/log/{sent}")
            if log.json():
                break
            await asyncio.sleep(0.01)
    except TimeoutError:
        raise AssertionError("a first piece to read, not nothing") from None
    finally:
        await app.post(f"/gates/{gate}")
    log.must_have(
        status=200,
        needed=f"one entry of /pieces/{gate}",
        holds=lambda found: [one["path"] for one in found] == [f"/pieces/{gate}"],
    )


@check("The first piece comes before there is a second", task=3, visible=True)
async def pieces_go_on(app: ServedApp) -> None:
    gate = app.draw.word()

    async def read_first_piece() -> bytes:
        came = b""
        async with app.stream("GET", f"/pieces/{gate}?first=9&second=4") as stream:
            async for piece in stream.aiter_bytes():
                came += piece
                if len(came) >= 9:
                    break
        return came

    try:
        async with asyncio.timeout(1):
            came = await read_first_piece()
    except TimeoutError:
        raise AssertionError("9 bytes while the gate is closed, not nothing") from None
    finally:
        await app.post(f"/gates/{gate}")
    assert came == b"1" * 9, f"nine times 1, not {came!r}"


@check("Two requests at once have an entry each", task=4)
async def entries_do_not_mix(app: ServedApp) -> None:
    gates = [app.draw.word(), app.draw.word()]
    ids = [app.draw.token(), app.draw.token()]
    sizes = [(11, 22), (33, 44)]

    async def read(number: int) -> None:
        first, second = sizes[number]
        path = f"/pieces/{gates[number]}?first={first}&second={second}"
        await app.get(path, headers={"X-Request-ID": ids[number]})

    async def open_gates() -> None:
        for gate in gates:
            await until_waiting(app, gate)
        for gate in gates:
            await app.post(f"/gates/{gate}", headers={"X-Request-ID": app.draw.token()})

    await app.parallel(read(0), read(1), open_gates())
    for gate, sent, size in zip(gates, ids, sizes, strict=True):
        wanted = entry(sent, "GET", f"/pieces/{gate}", status=200, size=sum(size))
        (await entries_of(app, sent)).must_have(status=200, json=[wanted])


@check("A failed request is 500, with id and entry", task=5)
async def failures_are_logged(app: ServedApp) -> None:
    sent = app.draw.token()
    answer = await app.get("/broken", headers={"X-Request-ID": sent})
    answer.must_have(status=500)
    wanted = entry(sent, "GET", "/broken", status=500, size=len(answer.body))
    (await entries_of(app, sent)).must_have(status=200, json=[wanted])


@check("The lifespan has run", task=6, visible=True)
async def lifespan_has_run(app: ServedApp) -> None:
    (await app.get("/motto")).must_have(status=200, json="up and running")


@check("A WebSocket talks", task=6)
async def websocket_talks(app: ServedApp) -> None:
    word = app.draw.word()
    async with app.websocket("/echo") as socket:
        await socket.send_text(word)
        came = await socket.receive_text()
    assert came == word, f"{word}, not {came}"
