"""Makes the zygote warm: imports what learners import, and runs once what is slow at first."""

import asyncio
import importlib.util
import socket
import tempfile
import threading
from pathlib import Path

from . import warm_app

_DOCUMENT = b"GET /openapi.json HTTP/1.1\r\nHost: app\r\n\r\n"
# Left out for their memory, and imported at first use: redis with fakeredis (17 MB, 0.3 s) and
# alembic (11 MB, 0.3 s), which no exercise needs yet; celery, django and flask.
_OPTIONAL = (
    "contextlib", "dataclasses", "datetime", "decimal", "enum", "hashlib", "hmac", "logging.config",
    "queue", "secrets", "sqlite3", "statistics", "typing", "uuid", "zoneinfo",
    "fastapi.middleware.cors", "fastapi.middleware.gzip", "fastapi.responses", "fastapi.security",
    "fastapi.staticfiles", "fastapi.templating", "fastapi.testclient", "fastapi.websockets",
    "aiosqlite", "httpx2", "jinja2", "jwt", "multipart", "pydantic_settings", "pwdlib",
    "pwdlib.hashers.argon2", "email_validator", "pydantic_extra_types", "python_multipart",
    "sqlalchemy.orm", "sqlalchemy.ext.asyncio", "sqlalchemy.dialects.sqlite.aiosqlite",
    "starlette.middleware.base", "starlette.middleware.sessions", "uvloop", "httptools",
    "pytest", "anyio.pytest_plugin", "websockets", "uvicorn.loops.uvloop",
    "uvicorn.protocols.http.httptools_impl", "uvicorn.lifespan.on",
    "itsdangerous", "opentelemetry.sdk.trace", "prometheus_client", "pwdlib.hashers.bcrypt",
    "sqlmodel", "structlog",
)  # fmt: skip


def run() -> None:
    """Import and exercise everything, then leave one thread and no open loop behind."""
    for name in _OPTIONAL:
        try:
            importlib.import_module(name)
        except ImportError:
            # A set of packages without it is a set that learners do not miss it in.
            continue
    listener = _listen()
    warm_app.serve(listener, _call)
    warm_app.use_database()
    if importlib.util.find_spec("pytest") is not None:
        importlib.import_module(f"{__package__}.testing").warm_up()
    join_threads()


def _listen() -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        # On Linux an empty name takes a free abstract address.
        listener.bind("")
        listener.getsockname()
    except OSError:
        listener.bind(str(Path(tempfile.mkdtemp(), "warm")))
    listener.listen(8)
    return listener


async def _call(address: str | bytes) -> None:
    for request in (*warm_app.REQUESTS, _DOCUMENT):
        client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        client.connect(address)
        client.setblocking(False)
        reader, writer = await asyncio.open_unix_connection(sock=client)
        writer.write(request)
        await reader.readuntil(b"\r\n\r\n")
        writer.close()


def join_threads() -> None:
    """Wait until this thread is the only one; raises RuntimeError."""
    # AnyIO's workers outlive their loop; a fork with other threads in it may lock up.
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(5)
    if threading.active_count() != 1:
        raise RuntimeError("a thread outlived the warming")
