"""How the judge is, over HTTP: counts that are true, and nothing of a learner's."""

import asyncio
from typing import Any

import httpx2
from fastapi import FastAPI

from greenroom.judge.host.memory import Processes, measure
from tests.practice.road import BROKEN, SLOW_START, grade, submit


async def read_judge(client: httpx2.AsyncClient) -> dict[str, Any]:
    answer = await client.get("/api/judge")
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    return told


def count_of(told: dict[str, Any], verdict: str) -> int:
    return sum(each["count"] for each in told["verdicts"] if each["verdict"] == verdict)


def waiting_of(told: dict[str, Any], priority: str) -> int:
    return sum(each["count"] for each in told["waiting"] if each["priority"] == priority)


async def test_verdicts_and_phases_are_summed_up(client: httpx2.AsyncClient) -> None:
    before = await read_judge(client)
    graded = await grade(client, {"main.py": BROKEN})
    told = await read_judge(client)
    assert count_of(told, "did_not_start") == count_of(before, "did_not_start") + 1
    assert [phase["name"] for phase in told["phases"]][:3] == ["queue", "handover", "files"]
    assert all(phase["p50_ms"] <= phase["p95_ms"] for phase in told["phases"])
    assert graded["id"] not in str(told)
    assert "no_such_name" not in str(told)


async def test_running_and_waiting_are_counted(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await app.state.judge_warmed.wait()
    slots = (await read_judge(client))["slots"]
    sent = [await submit(client, {"main.py": SLOW_START}) for _ in range(min(5, slots + 2))]
    # Apps of other tests may run beside them: interactive runs have slots of their own.
    async with asyncio.timeout(10):
        while waiting_of(told := await read_judge(client), "submit") != max(0, len(sent) - slots):
            pass
    assert told["running"] >= min(slots, len(sent))
    priorities = [each["priority"] for each in told["waiting"]]
    assert priorities == ["interactive", "run", "submit", "typing", "regrade"]
    for submission in sent:
        await client.delete(f"/api/submissions/{submission['id']}")


async def test_memory_is_that_of_the_processes(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await app.state.judge_warmed.wait()
    async with asyncio.timeout(5):
        while (told := await read_judge(client))["ready"] == 0:
            pass
    memory = told["memory"]
    assert set(memory) == {"total", "zygote", "ready_child", "running"}
    if memory["zygote"] is not None:  # this user may look
        assert memory["total"] > memory["zygote"] / 2 > 10_000_000
        assert 0 < memory["ready_child"] < memory["zygote"]


def test_process_that_is_gone_has_no_memory() -> None:
    use = measure(Processes(zygote=2**22 + 1, ready=[2**22 + 2], running=[]))
    assert (use.total, use.zygote, use.ready_child, use.running) == (None, None, None, None)
