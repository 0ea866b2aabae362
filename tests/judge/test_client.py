"""The client against hostile answers: each ends in time, in bounded memory, as a failed check."""

import asyncio
import contextlib
import gzip
import random
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenroom.judge.host.answers import CheckFailed
from greenroom.judge.host.exchange import Recorder
from greenroom.judge.host.request import BadRequest
from tests.judge.hostile import bytes_app, served

OK = b"HTTP/1.1 200 OK\r\n"


def answered(*pieces: bytes):  # type: ignore[no-untyped-def]
    return lambda _: list(pieces)


REFUSED = {
    "nothing": (),
    "garbage": (b"\x16\x03\x01\x02\x00" * 50,),
    "unknown version": (b"HTTP/9.9 999 \r\n\r\n",),
    "version 1.2": (b"HTTP/1.2 200 OK\r\nContent-Length: 2\r\n\r\n{}",),
    "both lengths": (OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",),
    "two lengths": (OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",),
    "negative length": (OK + b"Content-Length: -1\r\n\r\n",),
    "huge chunk": (OK + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",),
    "bad chunk": (OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n",),
    "second answer": (OK + b"Content-Length: 2\r\n\r\n{}" + OK + b"Content-Length: 2\r\n\r\n{}",),
    "cut body": (OK + b"Content-Length: 10\r\n\r\n{}",),
    "many headers": (OK + b"Content-Length: 2\r\n" + b"A: b\r\n" * 101 + b"\r\n{}",),
    "header bomb": (OK + b"Set-Cookie: a=b\r\n" * 100_000 + b"\r\n{}",),
    "long header": (OK + b"A: " + b"b" * 200_000 + b"\r\n\r\n",),
    "header without end": (OK + b"A" * 200_000,),
    "flood of 1xx": (b"HTTP/1.1 103 Early Hints\r\n\r\n" * 5_000,),
    "unasked 101": (b"HTTP/1.1 101 Switching Protocols\r\n\r\n",),
    "large body": (OK + b"Content-Length: 10000000000\r\n\r\n", *[b"A" * 65_536] * 40),
    "endless chunks": (OK + b"Transfer-Encoding: chunked\r\n\r\n",)
    + (b"10000\r\n" + b"A" * 65_536 + b"\r\n",) * 40,
    "crumbs": (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nA\r\n" * 100_000),
    "NUL in a header": (OK + b"A: \x00\r\nContent-Length: 0\r\n\r\n",),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_hostile_answer_is_no_answer(name: str, tmp_path: Path) -> None:
    began = time.monotonic()
    async with bytes_app(tmp_path, answered(*REFUSED[name])) as app:
        with pytest.raises(CheckFailed) as failed:
            await served(app).get("/")
    assert failed.value.part == "no_answer"
    assert len(failed.value.got) < 400
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "pieces",
    [
        (OK, b"X: y\r\n"),
        (OK + b"Content-Length: 1000\r\n\r\n", b"A"),
        (b"H",),
        (),
    ],
)
async def test_slow_answer_ends_at_deadline(pieces: tuple[bytes, ...], tmp_path: Path) -> None:
    async with bytes_app(tmp_path, answered(*pieces), hangs=True) as app:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await served(app).get("/")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("large body", "The body is larger than 1048576 bytes."),
        ("endless chunks", "The body is larger than 1048576 bytes."),
        ("crumbs", "The answer came in more than 20000 pieces."),
        ("many headers", "The answer has 102 headers, 100 are read."),
        ("flood of 1xx", "More than 8 informational answers came."),
    ],
)
async def test_cap_is_what_ends_the_answer(name: str, words: str, tmp_path: Path) -> None:
    async with bytes_app(tmp_path, answered(*REFUSED[name]), hangs=True) as app:
        with pytest.raises(CheckFailed) as failed:
            await served(app).get("/")
    assert failed.value.got == words


async def test_flood_leaves_the_loop_to_others(tmp_path: Path) -> None:
    crumbs = b"1\r\nA\r\n" * 15_000 + b"0\r\n\r\n"
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    head = OK + b"Transfer-Encoding: chunked\r\n\r\n"
    async with bytes_app(tmp_path, answered(head + crumbs)) as app:
        task = asyncio.create_task(others())
        answer = await served(app).get("/")
        task.cancel()
    assert len(answer.body) == 15_000
    assert turns > 300


async def test_early_hints_are_passed_over(tmp_path: Path) -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    async with bytes_app(tmp_path, answered(hints, OK + b"Content-Length: 1\r\n\r\n1")) as app:
        answer = await served(app).get("/")
    answer.must_have(status=200, json=1)


async def test_redirect_is_not_followed(tmp_path: Path) -> None:
    moved = b"HTTP/1.1 307 x\r\nContent-Length: 0\r\nLocation: file:///etc/passwd\r\n\r\n"
    async with bytes_app(tmp_path, answered(moved)) as app:
        answer = await served(app).get("/")
    answer.must_have(status=307, headers={"location": "file:///etc/passwd"})


def _gzipped(size: int) -> bytes:
    packer = zlib.compressobj(9, 8, 31)
    block = b"\0" * 1_048_576
    packed = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    head = b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    return OK + head + packed


async def test_gzip_is_left_alone_unless_asked_for(tmp_path: Path) -> None:
    async with bytes_app(tmp_path, answered(_gzipped(300 << 20))) as app:
        answer = await served(app).get("/")
        assert answer.body.startswith(b"\x1f\x8b")
        with pytest.raises(CheckFailed) as failed:
            await served(app).get("/", headers={"Accept-Encoding": "gzip"})
    assert "when unpacked" in failed.value.got


async def test_gzip_is_unpacked_when_asked_for(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"a": 1}')
    head = b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    async with bytes_app(tmp_path, answered(OK + head + packed)) as app:
        answer = await served(app).get("/", headers={"Accept-Encoding": "gzip"})
    answer.must_have(json={"a": 1})


async def test_request_goes_out_as_httpx_writes_it(tmp_path: Path) -> None:
    heads: list[bytes] = []

    def reply(head: bytes) -> list[bytes]:
        heads.append(head)
        return [OK + b"Content-Length: 0\r\n\r\n"]

    recorder = Recorder()
    async with bytes_app(tmp_path, reply) as app:
        await served(app, recorder).post(
            "/a b", params={"q": "é"}, json={"x": [1]}, headers={"X-Y": "z"}
        )
    assert heads[0].startswith(b"POST /a%20b?q=%C3%A9 HTTP/1.1\r\n")
    (exchange,) = recorder.exchanges()
    assert exchange.request.body == '{"x":[1]}'
    assert ("X-Y", "z") in exchange.request.headers
    assert exchange.response is not None


async def test_header_may_hold_latin_1(tmp_path: Path) -> None:
    heads: list[bytes] = []

    def reply(head: bytes) -> list[bytes]:
        heads.append(head)
        return [OK + b"Content-Length: 0\r\n\r\n"]

    recorder = Recorder()
    async with bytes_app(tmp_path, reply) as app:
        await served(app, recorder).get("/", headers={"X-Name": "Zoë"})
        with pytest.raises(BadRequest, match="cannot be sent"):
            await served(app).get("/", headers={"X-Name": "Łódź"})
        with pytest.raises(BadRequest, match="cannot be sent"):
            await served(app).get("/", headers={"X-Größe": "1"})
    assert b"X-Name: Zo\xeb\r\n" in heads[0]
    (exchange,) = recorder.exchanges()
    assert ("X-Name", "Zoë") in exchange.request.headers


async def test_connection_is_never_reused(tmp_path: Path) -> None:
    async with bytes_app(tmp_path, answered(OK + b"Content-Length: 0\r\n\r\n"), hangs=True) as app:
        for _ in range(2):
            (await served(app).get("/")).must_have(status=200)


async def test_record_stays_bounded(tmp_path: Path) -> None:
    body = b"A" * 100_000
    recorder = Recorder()
    reply = answered(OK + b"Content-Length: 100000\r\n\r\n" + body)
    async with bytes_app(tmp_path, reply) as app:
        for number in range(60):
            await served(app, recorder).get(f"/{number}")
    exchanges = recorder.exchanges()
    assert [e.request.path for e in exchanges[:10]] == [f"/{n}" for n in range(10)]
    assert exchanges[-1].request.path == "/59"
    assert len(exchanges) == 40
    assert all(exchange.truncated for exchange in exchanges)
    assert sum(len(e.response.body) for e in exchanges if e.response) < 80_000


SEEDS = [
    OK + b"Content-Type: application/json\r\nContent-Length: 8\r\n\r\n" + b'{"a": 1}',
    OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n[1,2]\r\n0\r\nX: y\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nA: b\r\n\r\n",
    b"HTTP/1.0 404 Not Found\r\nConnection: close\r\n\r\nnope",
]
TOKENS = [b"\r\n", b"\n", b":", b" ", b"\0", b"\xff", b"0", b"fffffffff", b"chunked", b"HTTP/1.1"]


def mutations(seed: int, count: int) -> Iterator[bytes]:
    """Streams that are nearly HTTP: bytes changed, cut, doubled, tokens put in."""
    rng = random.Random(seed)
    for _ in range(count):
        stream = bytearray(rng.choice(SEEDS))
        for _ in range(rng.randint(1, 6)):
            at = rng.randrange(len(stream) + 1)
            kind = rng.randrange(4)
            if kind == 0 and at < len(stream):
                stream[at] = rng.randrange(256)
            elif kind == 1:
                del stream[at : at + rng.randint(1, 20)]
            elif kind == 2:
                stream[at:at] = rng.choice(TOKENS) * rng.choice((1, 1, 2, 300))
            else:
                stream += stream[at : at + 200]
        yield bytes(stream)


async def fuzz_http(folder: Path, seed: int, count: int) -> int:
    """Every mutated stream ends as an answer or a failed check; gives how many were answers."""
    streams = mutations(seed, count)
    answers = 0
    async with bytes_app(folder, lambda _: [next(streams)]) as app:
        for _ in range(count):
            recorder = Recorder()
            async with asyncio.timeout(5):
                with contextlib.suppress(CheckFailed):
                    answer = await served(app, recorder).get("/")
                    answers += 1
                    answer.must_have(status=200, json={"a": 1}, holds=lambda body: body["a"])
            assert recorder.exchanges()[0].model_dump_json()
    return answers


async def test_mutated_answers_are_survived(tmp_path: Path) -> None:
    answers = await fuzz_http(tmp_path, seed=7, count=300)
    assert 20 < answers < 280, "the mutations must leave some streams whole, and break some"


@pytest.mark.fuzz_full
@pytest.mark.timeout(600)
async def test_ten_thousand_mutated_answers_are_survived(tmp_path: Path) -> None:
    await fuzz_http(tmp_path, seed=11, count=10_000)
