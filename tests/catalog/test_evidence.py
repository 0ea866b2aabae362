"""What runs once, beside the requests: keys of cards and proofs, kept for the next start."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from greenroom.catalog.evidence import Evidence
from greenroom.catalog.service import load_catalog
from greenroom.catalog.tasks import Prover
from greenroom.db import Sessions, make_engine, make_sessions
from greenroom.migrations.upgrade import upgrade_database
from tests.catalog.conftest import TOPIC, Edit

RED = f"{TOPIC}/websocket_once"
ASKS = f"{TOPIC}/websocket-messages"
PREDICT = f"{TOPIC}/uncached-still-writes"


@pytest.fixture
async def sessions(tmp_path: Path) -> AsyncIterator[Sessions]:
    path = tmp_path / "greenroom.db"
    await asyncio.to_thread(upgrade_database, path)
    engine = make_engine(path)
    yield make_sessions(engine)
    await engine.dispose()


@pytest.fixture
async def started(app: FastAPI) -> FastAPI:
    async with asyncio.timeout(30):
        await app.state.judge_warmed.wait()
    return app


def prover(app: FastAPI, sessions: Sessions, root: Path) -> Prover:
    """As a process that starts."""
    return Prover(sessions, load_catalog([root]), app.state.judge, Evidence())


async def test_red_proof_withholds_its_cards_and_runs_are_kept(
    started: FastAPI, sessions: Sessions, root: Path, topic: Path
) -> None:
    proof = topic / "proofs" / "websocket_once.py"
    proof.write_text(f"{proof.read_text()}\nassert 1 == 2\n")
    first = prover(started, sessions, root)
    await first.run(all_=True)
    assert first.evidence.red_proofs == [RED]
    asked = first.catalog.get_card(ASKS)
    assert "its proof websocket_once does not hold" in (first.evidence.withheld(asked) or "")
    card = first.catalog.get_card(PREDICT)
    assert first.evidence.withheld(card) is None
    key = first.evidence.find_key(card)
    assert key
    assert key.parts["body"] == "[1,1,2,1]"

    again = prover(started, sessions, root)
    missing = await again.read_known()
    assert [program.name for program in missing] == [RED]  # what is red is looked at again
    assert again.evidence.find_key(card) == key
    assert again.evidence.red_proofs == [RED]


async def test_changed_program_runs_anew(
    started: FastAPI, sessions: Sessions, root: Path, edit: Edit
) -> None:
    first = prover(started, sessions, root)
    programs = {program.name: program for program in first.programs()}
    await first.prove(programs[PREDICT])
    edit("cards/uncached-still-writes.md", "weight = ", "weight  = ")
    second = prover(started, sessions, root)
    assert PREDICT in {program.name for program in await second.read_known()}
    changed = {program.name: program for program in second.programs()}[PREDICT]
    await second.prove(changed)
    third = prover(started, sessions, root)
    assert PREDICT not in {program.name for program in await third.read_known()}


async def test_other_versions_run_anew(
    started: FastAPI, sessions: Sessions, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = prover(started, sessions, root)
    programs = {program.name: program for program in first.programs()}
    await first.prove(programs[PREDICT])
    monkeypatch.setattr(Prover, "versions_hash", "f" * 64)
    second = prover(started, sessions, root)
    assert PREDICT in {program.name for program in await second.read_known()}
    assert second.evidence.find_key(second.catalog.get_card(PREDICT)) is None
