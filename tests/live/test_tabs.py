"""The WebSocket of a tab: notices, heartbeat, refusals, close codes, the end of the server."""

import asyncio
import contextlib
import json
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from greenroom.db import after_commit, session_scope
from greenroom.kit.ids import new_id
from greenroom.live.schemas import DueNotice, ProofNotice
from greenroom.live.service import MOST_TABS, Tabs, notify
from tools.serving import serving

WITHIN_S = 20
OpenTab = Callable[..., connect]


@pytest.fixture
def tabs(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> Tabs:
    """The tabs of the app, slow enough to be left alone unless a test says otherwise."""
    tabs: Tabs = app.state.tabs
    monkeypatch.setattr(tabs, "beat_s", 60.0)
    return tabs


@pytest.fixture
def learner_id() -> UUID:
    return new_id()


@pytest.fixture
def open_tab(app: FastAPI, served: str, learner_id: UUID) -> OpenTab:
    """Opens a tab of the learner, or of nobody."""

    def open_tab(*, cookie: bool = True, **more: Any) -> connect:
        signed = f"greenroom_guest={app.state.guest_cookies.sign(learner_id)}"
        headers = {"Cookie": signed} if cookie else {}
        url = served.replace("http", "ws", 1) + "/api/live"
        return connect(url, additional_headers=headers, proxy=None, **more)

    return open_tab


async def receive(tab: ClientConnection) -> dict[str, Any]:
    async with asyncio.timeout(WITHIN_S):
        message: dict[str, Any] = json.loads(await tab.recv())
    return message


async def closing_of(tab: ClientConnection) -> tuple[int, str]:
    """Reads to the end; its code and reason, 1006 where it was cut without any."""
    async with asyncio.timeout(WITHIN_S):
        with contextlib.suppress(ConnectionClosed):
            while True:
                await tab.recv()
    return tab.close_code or 0, tab.close_reason or ""


async def until_open(tabs: Tabs, count: int) -> None:
    """Returns when so many tabs are watched: a client is connected a moment earlier."""
    async with asyncio.timeout(WITHIN_S):
        while len(tabs) != count:  # noqa: ASYNC110 they end in another task, which tells nobody
            await asyncio.sleep(0.01)


async def test_every_tab_of_a_learner_is_told(
    tabs: Tabs, open_tab: OpenTab, learner_id: UUID
) -> None:
    async with open_tab() as one, open_tab() as other:
        await until_open(tabs, 2)
        notify(tabs.events, new_id(), DueNotice(due=9, new=9))
        notify(tabs.events, learner_id, DueNotice(due=3, new=1))
        for tab in (one, other):
            assert await receive(tab) == {"kind": "due", "due": 3, "new": 1}
    await until_open(tabs, 0)


async def test_notice_leaves_after_the_commit(
    app: FastAPI, tabs: Tabs, open_tab: OpenTab, learner_id: UUID
) -> None:
    async with open_tab() as tab:
        await until_open(tabs, 1)
        notice = ProofNotice(card="a/b/c", proof="p", passed=True)
        with contextlib.suppress(ZeroDivisionError):
            async with session_scope(app.state.sessions) as session:
                after_commit(session, partial(notify, tabs.events, learner_id, notice))
                raise ZeroDivisionError
        async with session_scope(app.state.sessions) as session:
            committed = notice.model_copy(update={"passed": False})
            after_commit(session, partial(notify, tabs.events, learner_id, committed))
        assert await receive(tab) == committed.model_dump()


async def test_what_nobody_watches_is_not_kept(tabs: Tabs, learner_id: UUID) -> None:
    notify(tabs.events, learner_id, DueNotice(due=1, new=0))
    assert not tabs.events._topics


async def test_server_pings_and_answers_pings(
    tabs: Tabs, open_tab: OpenTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_tab() as tab:
        await tab.send('{"kind": "ping"}')
        assert await receive(tab) == {"kind": "pong"}
    monkeypatch.setattr(tabs, "beat_s", 0.05)
    async with open_tab() as tab:
        for _ in range(5):  # longer than the silence that would end it
            assert await receive(tab) == {"kind": "ping"}
            await tab.send('{"kind": "pong"}')


async def test_busy_tab_is_pinged_too(
    tabs: Tabs, open_tab: OpenTab, learner_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tabs, "beat_s", 0.2)
    async with open_tab() as tab:
        kinds = set()
        while "ping" not in kinds:
            notify(tabs.events, learner_id, DueNotice(due=1, new=0))
            await asyncio.sleep(0.01)
            kinds.add((await receive(tab))["kind"])
    assert kinds == {"due", "ping"}


async def test_silent_tab_is_closed(
    tabs: Tabs, open_tab: OpenTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tabs, "beat_s", 0.05)
    async with open_tab() as tab:
        assert await closing_of(tab) == (1008, "No answer to ping.")


@pytest.mark.parametrize("message", ["", "hello", '{"kind": "due"}', "[" * 99, "x" * 500, b"\x00"])
async def test_other_messages_close_the_tab(
    tabs: Tabs, open_tab: OpenTab, message: str | bytes
) -> None:
    async with open_tab() as tab:
        await tab.send(message)
        assert await closing_of(tab) == (1008, "Only ping and pong are understood.")
    await until_open(tabs, 0)


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://127.0.0.1:1"])
async def test_foreign_origin_is_refused(open_tab: OpenTab, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with open_tab(origin=origin):
            pass
    assert refused.value.response.status_code == 403


async def test_who_is_nobody_is_told_so(open_tab: OpenTab) -> None:
    async with open_tab(cookie=False) as tab:
        code, reason = await closing_of(tab)
    assert (code, reason.startswith("No learner")) == (1008, True)


async def test_one_tab_too_many_is_sent_away(tabs: Tabs, open_tab: OpenTab) -> None:
    opened = [await open_tab() for _ in range(MOST_TABS)]
    await until_open(tabs, MOST_TABS)
    async with open_tab() as tab:
        assert (await closing_of(tab))[0] == 1013
    await asyncio.gather(*(tab.close() for tab in opened))
    await until_open(tabs, 0)


async def test_tab_that_cannot_keep_up_is_closed(
    tabs: Tabs, open_tab: OpenTab, learner_id: UUID
) -> None:
    async with open_tab() as tab:
        await until_open(tabs, 1)
        for number in range(500):  # at once: no tab can have read them
            notify(tabs.events, learner_id, DueNotice(due=number, new=0))
        assert (await closing_of(tab))[0] == 1013
    await until_open(tabs, 0)


async def test_reader_that_stops_is_cut(
    tabs: Tabs, open_tab: OpenTab, learner_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tabs, "send_within_s", 0.2)
    large = ProofNotice(card="x" * 1_000_000, proof="p", passed=True)
    async with open_tab(max_queue=1, compression=None) as tab:
        await until_open(tabs, 1)
        for _ in range(40):  # more than the buffers of both sockets take
            notify(tabs.events, learner_id, large)
        await until_open(tabs, 0)
        assert (await closing_of(tab))[0] == 1006  # no word gets through any more


async def test_tabs_of_a_deleted_learner_end(
    app: FastAPI, tabs: Tabs, open_tab: OpenTab, learner_id: UUID
) -> None:
    async with open_tab() as tab:
        await until_open(tabs, 1)
        async with session_scope(app.state.sessions) as session:
            await tabs.leave(session, learner_id)
        assert await closing_of(tab) == (1000, "Your data was deleted.")


async def test_tabs_end_with_the_server(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as served:
        url = served.address.replace("http", "ws", 1) + "/api/live"
        async with connect(url, proxy=None) as tab:
            await tab.send('{"kind": "ping"}')
            assert await receive(tab) == {"kind": "pong"}
            served.process.send_signal(signal.SIGTERM)
            assert (await closing_of(tab))[0] == 1001
        assert await asyncio.to_thread(served.process.wait, 10) == 0
