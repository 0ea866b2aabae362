"""`greenroom serve`: one process that answers, and ends in order."""

import asyncio
import errno
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from greenroom.app import create_app
from greenroom.cli.failure import one_line_failure
from greenroom.config import Settings, read_settings
from greenroom.errors import StartError
from greenroom.kit.logs import set_up_logs

DRAIN_S = 3


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on")] = None,
    data: Annotated[Path | None, typer.Option(help="Folder of the database and the keys")] = None,
) -> None:
    """Serve Greenroom until SIGTERM or Ctrl+C."""
    given = {"host": host, "port": port, "data": data}
    with one_line_failure():
        settings = read_settings(**{name: value for name, value in given.items() if value})
        set_up_logs("json" if settings.environment == "production" else "console")
        asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    with _listen(settings) as listener:
        app = create_app(settings)
        # The lifespan runs here and not in uvicorn, so that a StartError stays one sentence.
        async with app.router.lifespan_context(app):
            config = uvicorn.Config(
                app,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=DRAIN_S,
            )
            address = f"http://{settings.host}:{listener.getsockname()[1]}"
            server = _Server(config, address=address, before_shutdown=app.state.tabs.close)
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, server.stop)
            await server.serve(sockets=[listener])


class _Server(uvicorn.Server):
    """Announces itself, and leaves the signals to us.

    uvicorn raises a caught signal again at its end, before we have cleaned up.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        *,
        address: str,
        before_shutdown: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(config)
        self.address = address
        self.before_shutdown = before_shutdown

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        typer.echo(f"Greenroom is ready at {self.address}")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Open tabs are told first: uvicorn would cut their WebSockets without a word of ours."""
        await self.before_shutdown()
        await super().shutdown(sockets)

    def stop(self) -> None:
        self.should_exit = True


@contextmanager
def _listen(settings: Settings) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise StartError(
                    f"Port {settings.port} on {settings.host} is in use: end what listens there, "
                    "or choose another with PORT=… (GREENROOM_PORT, --port)."
                ) from error
            raise StartError(
                f"Cannot listen on {settings.host}:{settings.port} ({error.strerror}): "
                "check HOST and PORT (GREENROOM_HOST, GREENROOM_PORT)."
            ) from error
        yield listener
