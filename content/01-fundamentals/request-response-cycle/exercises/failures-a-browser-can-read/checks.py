import asyncio
from collections.abc import Iterator

from greenroom.judge import Answer, ServedApp, check

KEY = {"X-Key": "tulip"}
FRONT = {"Origin": "https://shop.example"}
LET_IN = {"access-control-allow-origin": "https://shop.example"}


def must_be_problem(answer: Answer, status: int) -> None:
    answer.must_have(
        status=status,
        needed=f"status {status} and a sentence in `detail`",
        holds=lambda body: (
            body.get("status") == status
            and isinstance(body.get("detail"), str)
            and body["detail"].strip() != ""
        ),
    )
    media_type = answer.headers.get("content-type", "").partition(";")[0]
    if media_type != "application/problem+json":
        answer.fail("headers", "content-type: application/problem+json")


def must_allow(answer: Answer, header: str, *names: str) -> None:
    allowed = {name.strip().lower() for name in answer.headers.get(header, "").split(",")}
    if "*" not in allowed and not {name.lower() for name in names} <= allowed:
        answer.fail("headers", f"{header}: {', '.join(names)}")


def body_of(item: str, size: int) -> bytes:
    start = f'{{"item": "{item}", "note": "'
    return (start + "x" * (size - len(start) - 2) + '"}').encode()


def in_pieces(body: bytes) -> Iterator[bytes]:
    return (body[start : start + 400] for start in range(0, len(body), 400))


async def order(app: ServedApp, body: bytes | Iterator[bytes], **headers: str) -> Answer:
    return await app.post(
        "/orders", content=body, headers=KEY | {"Content-Type": "application/json"} | headers
    )


async def must_be_logged(
    app: ServedApp, path: str, status: int, outcome: str, method: str = "GET"
) -> None:
    """Once all requests are over."""
    await app.settle()
    log = await app.get("/outside/log", params={"path": path}, headers=KEY)
    line = {"method": method, "path": path, "status": status, "outcome": outcome}
    log.must_have(status=200, json=[line])


@check("Answers of the routes can be read by the front end", task=1, visible=True)
async def routes_are_readable(app: ServedApp) -> None:
    word = app.draw.token()
    answer = await app.post("/orders", json={"item": word}, headers=KEY | FRONT)
    answer.must_have(status=201, headers=LET_IN)
    for path, status in ((f"/orders/{word}", 200), (f"/{word}", 404), ("/quota/many", 422)):
        answer = await app.get(path, headers=KEY | FRONT)
        answer.must_have(status=status, headers=LET_IN)


@check("The 500 of a bug can be read by the front end", task=1, visible=True)
async def bug_is_readable(app: ServedApp) -> None:
    answer = await app.get(f"/receipts/{app.draw.word()}", headers=KEY | FRONT)
    answer.must_have(status=500, headers=LET_IN)


@check("A 401 can be read by the front end", task=1)
async def keyless_is_readable(app: ServedApp) -> None:
    answer = await app.get(f"/orders/{app.draw.word()}", headers=FRONT)
    answer.must_have(status=401, headers=LET_IN)


@check("A 413 can be read by the front end", task=1)
async def too_large_is_readable(app: ServedApp) -> None:
    body = body_of(app.draw.token(), 1200)
    for sent in (body, in_pieces(body)):
        (await order(app, sent, **FRONT)).must_have(status=413, headers=LET_IN)


async def must_stay_out(app: ServedApp, path: str) -> None:
    word = app.draw.word()
    for origin in (f"https://{word}.example", f"https://shop.example.{word}.org"):
        answer = await app.get(path, headers=KEY | {"Origin": origin})
        if answer.headers.get("access-control-allow-origin") in (origin, "*"):
            answer.fail("headers", f"no Access-Control-Allow-Origin for {origin}")


@check("No other origin is let in", task=1)
async def strangers_stay_out(app: ServedApp) -> None:
    await must_stay_out(app, f"/orders/{app.draw.word()}")


@check("No other origin reads the 500 of a bug", task=1)
async def strangers_read_no_bug(app: ServedApp) -> None:
    await must_stay_out(app, f"/receipts/{app.draw.word()}")


@check("A preflight needs no key", task=2, visible=True)
async def preflight_needs_no_key(app: ServedApp) -> None:
    for method in ("GET", "POST"):
        asked = {
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "content-type,x-key",
        }
        answer = await app.options("/orders", headers=FRONT | asked)
        answer.must_have(status=200, headers=LET_IN)
        must_allow(answer, "access-control-allow-headers", "content-type", "x-key")
        must_allow(answer, "access-control-allow-methods", method)


@check("Without the right key a request is a 401 and does nothing", task=2)
async def key_is_needed(app: ServedApp) -> None:
    word = app.draw.token()
    for headers in ({}, {"X-Key": word}, FRONT):
        answer = await app.post("/orders", json={"item": word}, headers=headers)
        answer.must_have(status=401)
    (await app.get(f"/orders/{word}", headers=KEY)).must_have(status=404)
    for path in (f"/{word}", f"/outside/log?path=/{word}"):
        (await app.get(path)).must_have(status=401)


@check("What a route refuses has the format", task=3, visible=True)
async def refusals_have_the_format(app: ServedApp) -> None:
    must_be_problem(await app.get(f"/orders/{app.draw.token()}", headers=KEY), 404)
    must_be_problem(await app.get("/quota/many", headers=KEY), 422)
    must_be_problem(await order(app, b"{"), 422)


@check("An unknown path and a wrong method have the format", task=3)
async def router_has_the_format(app: ServedApp) -> None:
    must_be_problem(await app.get(f"/{app.draw.token()}", headers=KEY), 404)
    must_be_problem(await app.post("/quota/3", headers=KEY), 405)


@check("A missing key has the format", task=3)
async def keyless_has_the_format(app: ServedApp) -> None:
    must_be_problem(await app.get(f"/orders/{app.draw.word()}"), 401)


@check("A bug has the format", task=3)
async def bug_has_the_format(app: ServedApp) -> None:
    must_be_problem(await app.get(f"/receipts/{app.draw.word()}", headers=KEY), 500)


@check("A body that is too large has the format", task=3)
async def too_large_has_the_format(app: ServedApp) -> None:
    body = body_of(app.draw.token(), 1200)
    for sent in (body, in_pieces(body)):
        must_be_problem(await order(app, sent), 413)


@check("The 500 does not tell what was raised", task=3)
async def bug_tells_nothing(app: ServedApp) -> None:
    answer = await app.get(f"/receipts/{app.draw.token()}", headers=KEY)
    answer.must_have(status=500)
    for word in ("template", "KeyError", "Traceback"):
        if word in answer.text:
            answer.fail("body", f"nothing of the error, so no `{word}`")


@check("Headers of a failure stay", task=4)
async def headers_stay(app: ServedApp) -> None:
    seconds = app.draw.number(2, 90)
    answer = await app.get(f"/quota/{seconds}", headers=KEY)
    answer.must_have(status=429, headers={"retry-after": f"{seconds}"})
    answer = await app.post(f"/quota/{seconds}", headers=KEY)
    answer.must_have(status=405, headers={"allow": "GET"})


@check("1000 bytes are taken, 1001 are refused", task=5, visible=True)
async def more_is_refused(app: ServedApp) -> None:
    (await order(app, body_of(app.draw.token(), 1000))).must_have(status=201)
    word = app.draw.token()
    (await order(app, body_of(word, 1001))).must_have(status=413)
    (await app.get(f"/orders/{word}", headers=KEY)).must_have(status=404)


@check("A length that was not announced is no way around", task=5)
async def more_in_pieces_is_refused(app: ServedApp) -> None:
    word = app.draw.token()
    (await order(app, in_pieces(body_of(word, 1001)))).must_have(status=413)
    (await app.get(f"/orders/{word}", headers=KEY)).must_have(status=404)


@check("A success and a refusal have a line", task=6, visible=True)
async def answers_are_logged(app: ServedApp) -> None:
    word = app.draw.token()
    await app.get(f"/orders/{word}", headers=KEY)
    await must_be_logged(app, f"/orders/{word}", 404, "refused")
    name = app.draw.token()
    await app.post(f"/outside/exports/{name}", headers=KEY)
    await app.get(f"/exports/{name}", headers=KEY)
    await must_be_logged(app, f"/exports/{name}", 200, "ok")
    await must_be_logged(app, f"/outside/exports/{name}", 200, "ok", "POST")


@check("A missing key has a line", task=6)
async def keyless_is_logged(app: ServedApp) -> None:
    path = f"/orders/{app.draw.token()}"
    await app.get(path)
    await must_be_logged(app, path, 401, "refused")


@check("A bug has a line", task=6)
async def bug_is_logged(app: ServedApp) -> None:
    path = f"/receipts/{app.draw.token()}"
    await app.get(path, headers=KEY)
    await must_be_logged(app, path, 500, "failed")


@check("A body that is too large has a line", task=6)
async def too_large_is_logged(app: ServedApp) -> None:
    async def lines() -> Answer:
        await app.settle()
        return await app.get("/outside/log", params={"path": "/orders"}, headers=KEY)

    line = {"method": "POST", "path": "/orders", "status": 413, "outcome": "refused"}
    body = body_of(app.draw.token(), 1200)
    for sent in (body, in_pieces(body)):
        before = (await lines()).json()
        await order(app, sent)
        (await lines()).must_have(status=200, json=[*before, line])


@check("The first piece comes before there is a second", task=7, visible=True)
async def pieces_go_on(app: ServedApp) -> None:
    name = app.draw.token()

    async def read_first() -> bytes:
        came = b""
        async with app.stream("GET", f"/exports/{name}", headers=KEY) as stream:
            async for piece in stream.aiter_bytes():
                came += piece
                if b"\n" in came:
                    break
        return came

    try:
        async with asyncio.timeout(1):
            came = await read_first()
    except TimeoutError:
        raise AssertionError("the first line while the second is not made, not nothing") from None
    finally:
        await app.post(f"/outside/exports/{name}", headers=KEY)
    assert came == b"first\n", f"the line `first`, not {came!r}"


@check("An export that breaks off is failed in the log", task=7)
async def broken_is_logged(app: ServedApp) -> None:
    name = app.draw.token()
    await app.post(f"/outside/exports/{name}?fails=true", headers=KEY)
    await read_till_it_breaks(app, f"/exports/{name}")
    await must_be_logged(app, f"/exports/{name}", 200, "failed")


@check("The client of an export that breaks off notices it", task=7)
async def broken_is_noticed(app: ServedApp) -> None:
    name = app.draw.token()
    await app.post(f"/outside/exports/{name}?fails=true", headers=KEY)
    broke = await read_till_it_breaks(app, f"/exports/{name}")
    assert broke, "a connection that is closed before the answer has its end"


async def read_till_it_breaks(app: ServedApp, path: str) -> bool:
    async with app.stream("GET", path, headers=KEY) as stream:
        stream.must_have(status=200)
        try:
            async for _ in stream.aiter_bytes():
                pass
        except Exception:  # the connection was closed too early
            return True
    return False
