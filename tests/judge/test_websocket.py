"""WebSockets: the handshake, messages, closes, and frames that are hostile."""

import asyncio
import base64
import hashlib
import random
import re
import struct
from pathlib import Path
from typing import Any

import pytest

from greenroom.judge import Refused
from greenroom.judge.host.answers import CheckFailed
from greenroom.judge.host.exchange import Recorder
from tests.judge.hostile import bytes_app, served

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def accepted(head: bytes, more: bytes = b"") -> bytes:
    found = re.search(rb"(?i)sec-websocket-key: (\S+)", head)
    assert found
    accept = base64.b64encode(hashlib.sha1(found[1] + GUID).digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n" + more + b"\r\n"
    )


def frame(opcode: int, payload: bytes, *, fin: bool = True) -> bytes:
    first = bytes([(0x80 if fin else 0) | opcode])
    if len(payload) < 126:
        return first + bytes([len(payload)]) + payload
    if len(payload) < 65_536:
        return first + b"\x7e" + struct.pack("!H", len(payload)) + payload
    return first + b"\x7f" + struct.pack("!Q", len(payload)) + payload


TEXT, BINARY, CLOSE, PING = 1, 2, 8, 9


def replying(*frames: bytes):  # type: ignore[no-untyped-def]
    return lambda head: [accepted(head), *frames]


async def test_messages_come_in_order(tmp_path: Path) -> None:
    frames = (
        frame(TEXT, b'{"a": 1}'),
        frame(PING, b"x") + frame(TEXT, "h\u00e9".encode()[:2], fin=False) + frame(0, b"\xa9!"),
        frame(BINARY, b"\0\xff"),
        frame(CLOSE, struct.pack("!H", 1008) + b"no ticket"),
    )
    recorder = Recorder()
    async with bytes_app(tmp_path, replying(*frames), hangs=True) as app:
        async with served(app, recorder).websocket("/ws?x=1", headers={"X-A": "b"}) as ws:
            assert await ws.receive_json() == {"a": 1}
            assert await ws.receive_text() == "h\u00e9!"
            assert await ws.receive_bytes() == b"\0\xff"
            code, reason = await ws.closed
            assert (code, reason) == (1008, "no ticket") == ws.closed
            with pytest.raises(CheckFailed) as failed:
                await ws.receive_text()
            assert failed.value.part == "no_answer"
            assert failed.value.got == "the WebSocket is closed (1008, no ticket)"
            with pytest.raises(CheckFailed):
                await ws.send_text("late")
    (exchange,) = recorder.exchanges()
    assert exchange.response is not None
    assert exchange.response.status == 101
    assert exchange.response.body.splitlines() == [
        '< {"a": 1}',
        "< h\u00e9!",
        "< b'\\x00\\xff'",
        "< closed 1008 no ticket",
    ]


MESSAGES = [b'{"a": 1}', b"plain", b'{"a": null}', b"[2]"]


async def test_message_is_required(tmp_path: Path) -> None:
    frames = [frame(TEXT, message) for message in MESSAGES]
    async with bytes_app(tmp_path, replying(*frames), hangs=True) as app:
        async with served(app, Recorder()).websocket("/ws") as ws:
            assert await ws.must_receive(json={"a": 1.0}) == {"a": 1}
            assert await ws.must_receive(text="plain") == "plain"
            assert await ws.must_receive(holds=lambda heard: heard["a"] is None) == {"a": None}
            assert await ws.must_receive() == [2]


@pytest.mark.parametrize(
    ("frames", "words", "part", "needed", "got"),
    [
        ([frame(TEXT, b"[1]")], {"json": [True]}, "body", "[true]", "[1]"),
        ([frame(TEXT, b"no")], {"text": "yes"}, "body", "yes", "no"),
        ([frame(TEXT, b"no")], {"text": ""}, "body", "", "no"),
        ([frame(TEXT, b"1")], {"needed": "two", "holds": lambda n: n == 2}, "needed", "two", "1"),
        ([frame(TEXT, b"1")], {"needed": "a", "holds": lambda n: n["a"]}, "unreadable", "a", "1"),
        ([frame(CLOSE, b"")], {"json": 1}, "no_answer", "a message", "the WebSocket is closed"),
        ([], {"json": 1, "within": 0.05}, "no_answer", "1", "no message within 0.05 s"),
    ],
)
async def test_message_that_is_not_as_required_fails(
    tmp_path: Path, frames: list[bytes], words: dict[str, Any], part: str, needed: str, got: str
) -> None:
    async with bytes_app(tmp_path, replying(*frames), hangs=True) as app:
        async with served(app, Recorder()).websocket("/ws") as ws:
            with pytest.raises(CheckFailed) as failed:
                await ws.must_receive(**words)
    failure = failed.value
    assert (failure.part, failure.needed) == (part, needed)
    assert failure.got.startswith(got)
    assert failure.sent.startswith("GET /ws")


async def test_sent_messages_are_recorded(tmp_path: Path) -> None:
    recorder = Recorder()
    async with bytes_app(tmp_path, replying(), hangs=True) as app:
        async with served(app, recorder).websocket("/ws", headers={"X-A": "b"}) as ws:
            assert ws.closed == (None, "")
            await ws.send_json({"b": 2})
            await ws.send_bytes(b"\0")
    (exchange,) = recorder.exchanges()
    assert ("X-A", "b") in exchange.request.headers
    assert exchange.response is not None
    assert exchange.response.body.startswith("> {\"b\":2}\n> b'\\x00'\n> closed 1000")


async def test_refused_handshake_carries_the_answer(tmp_path: Path) -> None:
    refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"
    async with bytes_app(tmp_path, lambda _: [refusal]) as app:
        with pytest.raises(Refused) as refused:
            async with served(app).websocket("/ws"):
                pytest.fail("it must not open")
    refused.value.answer.must_have(status=403)
    assert refused.value.answer.text == "no"


async def test_subprotocol_is_told(tmp_path: Path) -> None:
    def reply(head: bytes) -> list[bytes]:
        assert b"chat, graphql" in head
        return [accepted(head, b"Sec-WebSocket-Protocol: chat\r\n")]

    async with bytes_app(tmp_path, reply) as app:
        async with served(app).websocket("/ws", subprotocols=["chat", "graphql"]) as ws:
            assert ws.subprotocol == "chat"


async def test_wrong_kind_of_message_is_the_body(tmp_path: Path) -> None:
    frames = (frame(TEXT, b"one"), frame(BINARY, b"two"), frame(TEXT, b"{"))
    async with bytes_app(tmp_path, replying(*frames), hangs=True) as app:
        async with served(app).websocket("/ws") as ws:
            for receive in (ws.receive_bytes, ws.receive_text, ws.receive_json):
                with pytest.raises(CheckFailed) as failed:
                    await receive()
                assert failed.value.part == "body"


HANDSHAKES = {
    "wrong accept": b"HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: x\r\n\r\n",
    "nothing": b"",
    "garbage": b"\x16\x03\x01\x02\x00" * 50,
    "flood of 1xx": b"HTTP/1.1 103 x\r\n\r\n" * 1_000,
}


@pytest.mark.parametrize("name", HANDSHAKES)
async def test_broken_handshake_is_no_answer(name: str, tmp_path: Path) -> None:
    async with bytes_app(tmp_path, lambda _: [HANDSHAKES[name]]) as app:
        with pytest.raises(CheckFailed) as failed:
            async with served(app).websocket("/ws"):
                pytest.fail("it must not open")
    assert failed.value.part == "no_answer"


async def test_unasked_extension_is_no_answer(tmp_path: Path) -> None:
    def reply(head: bytes) -> list[bytes]:
        return [accepted(head, b"Sec-WebSocket-Extensions: permessage-deflate\r\n")]

    async with bytes_app(tmp_path, reply) as app:
        with pytest.raises(CheckFailed) as failed:
            async with served(app).websocket("/ws"):
                pytest.fail("it must not open")
    assert "not offered" in failed.value.got


HOSTILE = {
    "flood of pings": (frame(PING, b"x") * 100_000,),
    "flood of empty frames": (frame(TEXT, b"", fin=False), frame(0, b"", fin=False) * 100_000),
    "huge length": (b"\x81\x7f\x00\x00\x10\x00\x00\x00\x00\x00", *[b"A" * 65_536] * 40),
    "length with top bit": (b"\x81\x7f\xff" + b"\xff" * 7,),
    "large message": (
        frame(TEXT, b"A" * 60_000, fin=False),
        *[frame(0, b"A" * 60_000, fin=False)] * 40,
    ),
    "invalid UTF-8": (frame(TEXT, b"\xff"),),
    "masked": (b"\x81\x81abcdx",),
    "reserved bit": (b"\xc1\x01x",),
    "unknown opcode": (b"\x83\x01x",),
    "long control frame": (frame(PING, b"x" * 200),),
    "close of one byte": (frame(CLOSE, b"\x03"),),
    "close of a reserved code": (frame(CLOSE, struct.pack("!H", 1005)),),
    "continuation of nothing": (frame(0, b"x"),),
    "cut": (frame(TEXT, b"hello")[:3],),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(20)
async def test_hostile_frames_end_the_socket(name: str, tmp_path: Path) -> None:
    async with bytes_app(tmp_path, replying(*HOSTILE[name])) as app:
        with pytest.raises(CheckFailed) as failed:
            async with served(app).websocket("/ws") as ws:
                await ws.receive_text()
    assert failed.value.part == "no_answer"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("flood of pings", "more than 20000 frames came"),
        ("flood of empty frames", "more than 20000 frames came"),
        ("large message", "a message is larger than 1048576 bytes"),
        ("huge length", "a message is larger than 1048576 bytes"),
    ],
)
async def test_cap_is_what_ends_the_socket(name: str, words: str, tmp_path: Path) -> None:
    async with bytes_app(tmp_path, replying(*HOSTILE[name]), hangs=True) as app:
        with pytest.raises(CheckFailed) as failed:
            async with served(app).websocket("/ws") as ws:
                await ws.receive_text()
    assert words in failed.value.got


async def test_silent_app_ends_at_the_deadline(tmp_path: Path) -> None:
    async with bytes_app(tmp_path, replying(), hangs=True) as app:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1), served(app).websocket("/ws") as ws:
                await ws.receive_text()


async def fuzz_frames(folder: Path, seed: int, count: int) -> int:
    rng = random.Random(seed)
    whole = frame(TEXT, b'{"a": 1}') + frame(PING, b"x") + frame(BINARY, b"\0" * 130)
    received = 0

    def reply(head: bytes) -> list[bytes]:
        stream = bytearray(accepted(head) + whole + frame(CLOSE, struct.pack("!H", 1000)))
        # Most mutations fall behind the handshake, where the frames are.
        low = 0 if rng.random() < 0.2 else len(stream) - len(whole) - 4
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(low, len(stream))
            if rng.random() < 0.7:
                stream[at] = rng.randrange(256)
            else:
                del stream[at : at + rng.randint(1, 9)]
        return [bytes(stream)]

    async with bytes_app(folder, reply) as app:
        for _ in range(count):
            try:
                async with asyncio.timeout(5), served(app).websocket("/ws") as ws:
                    received += await ws.receive_json() == {"a": 1}
                    await ws.receive_bytes()
                    await ws.closed
            except (CheckFailed, Refused):
                pass
    return received


async def test_mutated_frames_are_survived(tmp_path: Path) -> None:
    received = await fuzz_frames(tmp_path, seed=3, count=300)
    assert 20 < received < 300


@pytest.mark.fuzz_full
@pytest.mark.timeout(600)
async def test_ten_thousand_mutated_frames_are_survived(tmp_path: Path) -> None:
    await fuzz_frames(tmp_path, seed=5, count=10_000)
