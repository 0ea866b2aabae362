"""An app in a box: served, called, told apart from its neighbours, made anew, ended."""

import asyncio
from pathlib import Path

import pytest

from greenroom.judge.host.box import Box, BoxFailed
from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits
from tests.attacks.boxes import NORMAL_APP, ask, serve_normal, until


def app(source: str, limits: Limits | None = None, *, restarts: bool = False, **files: str) -> Job:
    """A job of an app: the normal one with more lines after it, unless it stands alone."""
    more = {name.replace("__", "/") + ".py": text for name, text in files.items()}
    return Job("app", {"main.py": source, **more}, limits or Limits(), restarts=restarts)


async def test_app_answers_over_its_socket(pool: Pool) -> None:
    async with pool.open(app(NORMAL_APP)) as box:
        assert await box.started()
        assert await ask(box, "/items/7") == (200, b'{"i":7}')
        assert box.versions["python"]
        assert box.versions["fastapi"]
        outcome = await box.stop()
    assert (outcome.exit_code, outcome.signal, outcome.limit) == (None, None, None)
    assert outcome.cpu_s > 0
    assert outcome.peak_memory_bytes > 1 << 20
    assert {"queue", "handover", "files", "import", "ready"} <= box.phases_ms.keys()


async def test_package_of_files_is_importable(pool: Pool) -> None:
    source = "from shop.prices import router\nfrom fastapi import FastAPI\napp = FastAPI()\n"
    source += "app.include_router(router)\n"
    prices = "from fastapi import APIRouter\nrouter = APIRouter()\n"
    prices += "@router.get('/price')\nasync def read_price(): return __file__.split('/')[-2:]\n"
    async with pool.open(app(source, shop____init__="", shop__prices=prices)) as box:
        assert await box.started()
        assert await ask(box, "/price") == (200, b'["shop","prices.py"]')


async def test_failed_import_prints_relative_traceback(pool: Pool) -> None:
    source = "from fastapi import FastAPI\n\n\ndef fail():\n    return 1 / 0\n\n\nfail()\n"
    async with pool.open(app(source)) as box:
        assert not await box.started()
        outcome = await box.stop()
    assert outcome.exit_code == 1
    assert outcome.output.startswith('Traceback (most recent call last):\n  File "main.py", line 8')
    assert "return 1 / 0" in outcome.output
    assert outcome.output.endswith("ZeroDivisionError: division by zero\n")


async def test_syntax_error_shows_line_and_caret(pool: Pool) -> None:
    async with pool.open(app("app = (\n")) as box:
        assert not await box.started()
        output = (await box.stop()).output
    assert 'File "main.py", line 1' in output
    assert "SyntaxError: '(' was never closed" in output
    assert "greenroom" not in output


async def test_missing_app_is_said_as_uvicorn_says_it(pool: Pool) -> None:
    async with pool.open(app("application = 1\n")) as box:
        assert not await box.started()
        output = (await box.stop()).output
    assert 'Attribute "app" not found in module "main"' in output


async def test_failing_lifespan_does_not_start(pool: Pool) -> None:
    source = (
        "from contextlib import asynccontextmanager\nfrom fastapi import FastAPI\n"
        "@asynccontextmanager\nasync def lifespan(app):\n    raise RuntimeError('no database')\n"
        "    yield\napp = FastAPI(lifespan=lifespan)\n"
    )
    async with pool.open(app(source)) as box:
        assert not await box.started()
        outcome = await box.stop()
    assert "RuntimeError: no database" in outcome.output
    assert outcome.exit_code == 3


async def test_slow_start_is_given_up(pool: Pool) -> None:
    async with pool.open(app("import time\ntime.sleep(60)\n", Limits(start_s=0.3))) as box:
        assert not await box.started()
        assert box.alive
        outcome = await box.stop()
    assert (outcome.exit_code, outcome.signal, outcome.limit) == (None, None, None)


async def test_exit_in_request_refuses_connections(pool: Pool) -> None:
    source = NORMAL_APP + "\n@app.get('/exit')\nasync def end():\n    import os\n    os._exit(7)\n"
    async with pool.open(app(source)) as box:
        assert await box.started()
        with pytest.raises(ConnectionError):
            await ask(box, "/exit")
        await asyncio.wait_for(box.ended(), 2)
        assert not box.alive
        with pytest.raises(ConnectionError):
            await box.connect()
        assert (await box.stop()).exit_code == 7


async def test_crash_of_the_interpreter_is_a_signal(pool: Pool) -> None:
    async with pool.open(app("import ctypes\nctypes.string_at(0)\n")) as box:
        assert not await box.started()
        outcome = await box.stop()
    assert (outcome.exit_code, outcome.signal) == (None, 11)


async def no_request_in_flight(box: Box) -> None:
    """Ask again and again, as a check that settles does."""
    while await box.in_flight():  # noqa: ASYNC110 the count is the guest's, not an event
        await asyncio.sleep(0.005)


async def test_in_flight_counts_background_tasks(pool: Pool) -> None:
    source = NORMAL_APP + (
        "\nimport asyncio\nfrom fastapi import BackgroundTasks\ngate = asyncio.Event()\n"
        "@app.get('/open')\nasync def open_gate():\n    gate.set()\n"
        "@app.get('/later')\nasync def later(tasks: BackgroundTasks):\n"
        "    tasks.add_task(gate.wait)\n    return 'sent'\n"
    )
    async with pool.open(app(source)) as box:
        assert await box.started()
        assert await box.in_flight() == 0
        reader, writer = await box.connect()
        writer.write(b"GET /later HTTP/1.1\r\nHost: app\r\n\r\n")
        assert b"200" in await reader.readuntil(b'"sent"')
        assert await box.in_flight() == 1
        await ask(box, "/open")
        async with asyncio.timeout(2):
            await no_request_in_flight(box)
        writer.close()


async def test_restart_keeps_files_and_forgets_memory(pool: Pool) -> None:
    source = NORMAL_APP + (
        "\nfrom pathlib import Path\nmemory = []\n"
        "@app.get('/visits')\nasync def visits():\n    memory.append(1)\n"
        "    with Path('log').open('a') as file:\n        file.write('x')\n"
        "    return [len(memory), len(Path('log').read_text())]\n"
    )
    async with pool.open(app(source, restarts=True)) as box:
        assert await box.started()
        assert (await ask(box, "/visits"))[1] == b"[1,1]"
        assert (await ask(box, "/visits"))[1] == b"[2,2]"
        assert await box.restart()
        assert (await ask(box, "/visits"))[1] == b"[1,3]"


async def test_restart_of_ended_app_is_refused(pool: Pool) -> None:
    async with pool.open(app("raise SystemExit(2)\n", restarts=True)) as box:
        assert not await box.started()
        assert not await box.restart()
        assert (await box.stop()).exit_code == 2


async def test_restart_nobody_spoke_of_is_our_own_fault(pool: Pool) -> None:
    async with pool.open(app(NORMAL_APP)) as box:
        assert await box.started()
        with pytest.raises(BoxFailed, match="nothing of a restart"):
            await box.restart()
        assert await ask(box, "/items/7") == (200, b'{"i":7}')


async def test_somebody_stays_beside_the_app_only_for_a_restart(pool: Pool) -> None:
    generation = pool._generation
    assert generation is not None
    depths = {}
    for restarts in (False, True):
        async with pool.open(app(NORMAL_APP, restarts=restarts)) as box:
            assert await box.started()
            depths[restarts] = _depth_of(box.process, generation.zygote.process)
    # Where no namespace ends what a submission started, somebody has to.
    assert depths[True] - depths[False] == (1 if pool.sandbox == "namespaces" else 0)


def _depth_of(process: int, ancestor: int) -> int:
    depth = 0
    while process != ancestor:
        process = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
        depth += 1
    return depth


async def test_stop_twice_tells_the_same(pool: Pool) -> None:
    async with pool.open(app(NORMAL_APP)) as box:
        assert await box.started()
        first = await box.stop()
        assert await box.stop() is first


async def test_log_goes_on_from_its_offset(pool: Pool) -> None:
    source = NORMAL_APP + "\nprint('one')\n@app.get('/two')\nasync def two():\n    print('two')\n"
    async with pool.open(app(source)) as box:
        assert await box.started()
        first, offset = box.log()
        assert first == "one\n"
        await ask(box, "/two")
        await until(lambda: bool(box.log(offset)[0]))
        assert box.log(offset) == ("two\n", offset + 4)


async def test_forged_readiness_helps_nobody(pool: Pool) -> None:
    source = (
        "import os, time\nfor fd in range(3, 32):\n    try:\n"
        "        os.write(fd, (1).to_bytes(8, 'little'))\n"
        "    except OSError:\n        pass\ntime.sleep(60)\n"
    )
    async with pool.open(app(source)) as box:
        assert await box.started()
        with pytest.raises(TimeoutError):
            await ask(box, "/items/1")
    assert await serve_normal(pool)


async def test_two_at_once_have_nothing_in_common(pool: Pool) -> None:
    source = NORMAL_APP + (
        "\nfrom pathlib import Path\nPath('../tmp/mine').write_text(str(id(app)))\n"
        "@app.get('/files')\nasync def files():\n"
        "    return sorted(p.name for p in Path().iterdir())\n"
    )
    async with pool.open(app(source, left="")) as left, pool.open(app(source, right="")) as right:
        assert await left.started()
        assert await right.started()
        assert (await ask(left, "/files"))[1] == b'["left.py","main.py"]'
        assert (await ask(right, "/files"))[1] == b'["main.py","right.py"]'
