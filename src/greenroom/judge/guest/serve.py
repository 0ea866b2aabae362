"""Serves a submission's app with real uvicorn on the listening socket that the host made."""

import importlib
import inspect
import os
import socket
import sys
from collections.abc import Callable
from typing import Any

import uvicorn

from .leaving import exit_status, print_traceback
from .status import Status

READY = (1).to_bytes(8, sys.byteorder)


class _Counted:
    """The app, counting its requests from the first line to the end of its background tasks."""

    def __init__(self, app: Any, status: Status) -> None:
        self._app = app
        self._status = status

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        self._status.begin()
        try:
            await self._app(scope, receive, send)
        finally:
            self._status.end()


class Server(uvicorn.Server):
    """Tells when lifespan and listener are up."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()


def settings(app: Any) -> uvicorn.Config:
    """Uvicorn as a learner runs it, without its lines about itself."""
    return uvicorn.Config(app, access_log=False, log_level="warning")


def run(main: str, listener: socket.socket, *, status: Status, ready: int) -> int:
    """Import the app and serve it until it ends; gives its exit status."""

    def tell_ready() -> None:
        status.mark("ready")
        os.write(ready, READY)

    try:
        app = _import_app(main)
        if app is None:
            return 1
        status.mark("import")
        Server(settings(_Counted(app, status)), tell_ready).run(sockets=[listener])
    except SystemExit as error:
        return exit_status(error)
    except BaseException as error:
        print_traceback(error)
        return 1
    return 0


def _import_app(main: str) -> Any:
    name = main.removesuffix(".py").replace("/", ".")
    module = importlib.import_module(name)
    app = getattr(module, "app", None)
    if app is None:
        text = f'Error loading ASGI app. Attribute "app" not found in module "{name}".'
        sys.stderr.write(f"ERROR:    {text}\n")
    elif not callable(app):
        sys.stderr.write(f'ERROR:    "app" in module "{name}" is not an ASGI application.\n')
        return None
    elif _is_factory(app):
        sys.stderr.write(f'ERROR:    "app" in module "{name}" is a factory.\n')
        return None
    return app


def _is_factory(app: Any) -> bool:
    """Whether it makes an application, and is none itself: a class, or a function of no request."""
    if inspect.isclass(app):
        return True
    if not inspect.isfunction(app):
        return False
    try:
        inspect.signature(app).bind("scope", "receive", "send")
    except TypeError:
        return True
    return False
