"""What a child does while nothing is asked of it: it uses once what apps use.

A fork shares its parent's memory until it writes to it, and each page costs a fault at the first
write. Those faults come here, behind the wall and before the job, instead of while a learner waits.
"""

import asyncio
import contextlib
import gc
import importlib.util
import select
import socket
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from . import serve
from .warm import join_threads
from .warm_app import REQUESTS

_FOLDER = Path(__file__).parent
_THREADS = 10
_ANSWER_BYTES = 1 << 16
# Kept as text: to compile it is a part of what apps do.
_APP = (_FOLDER / "warm_app.py").read_text()
_DATABASE = (_FOLDER / "warm_database.py").read_text()


def until_asked(channel: socket.socket) -> None:
    """Go through all of it, or until the channel has a message; never raises."""
    try:
        for _ in _steps():
            if select.select([channel], [], [], 0)[0]:
                return
    except Exception:
        # Nothing here is part of a job: what it could not touch is touched by the job.
        return


def _steps() -> Iterator[None]:
    app = _run_anew("warm_app", _APP)["build"]()
    yield
    _serve(app)
    yield
    if importlib.util.find_spec("sqlalchemy") is not None:
        asyncio.run(_run_anew("warm_database", _DATABASE)["run"]())
        yield
    _start_threads()
    join_threads()
    del app
    # Frees pages that are this process's own by now, for the job to take.
    gc.collect()
    gc.freeze()


def _start_threads() -> None:
    """The C library keeps the stacks of threads that have ended for those to come."""
    together = threading.Barrier(_THREADS)
    for _ in range(_THREADS):
        threading.Thread(target=_use_thread, args=(together,)).start()


def _use_thread(together: threading.Barrier) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.execute("create table numbers (number integer)")
        together.wait()


def _run_anew(name: str, source: str) -> dict[str, Any]:
    code: CodeType = compile(source, f"{name}.py", "exec")
    names: dict[str, Any] = {"__name__": f"{__package__}.{name}", "__package__": __package__}
    exec(code, names)  # noqa: S102 our own file
    return names


def _serve(app: Any) -> None:
    """Serve it as a submission is, but over socket pairs: there is no listener yet."""
    config = serve.settings(app)
    server = serve.Server(config, lambda: None)
    # Not on uvloop: its first loop leaves a pipe open in the process.
    with asyncio.Runner() as runner:
        runner.run(_answer_all(server))


async def _answer_all(server: serve.Server) -> None:
    server.config.load()
    lifespan = server.config.lifespan_class(server.config)
    await lifespan.startup()
    for request in REQUESTS:
        await _answer(server, lifespan.state, request)
    await lifespan.shutdown()


async def _answer(server: serve.Server, state: dict[str, Any], request: bytes) -> None:
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    config, server_state = server.config, server.server_state

    def make_protocol() -> Any:
        return config.http_protocol_class(  # type: ignore[call-arg]
            config=config, server_state=server_state, app_state=state
        )

    with ours:
        ours.setblocking(False)
        transport, _ = await loop.connect_accepted_socket(make_protocol, theirs)
        await loop.sock_sendall(ours, request)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += await loop.sock_recv(ours, _ANSWER_BYTES)
        await asyncio.gather(*server_state.tasks)
        transport.abort()
