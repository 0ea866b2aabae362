"""Built files: sent compressed as they were built, and kept by browsers as long as they may."""

from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOR_EVER = "public, max-age=31536000, immutable"


class BuiltAssets:
    """Pure ASGI before the front end: `FILE.br` beside FILE is sent to whoever takes Brotli.

    Files under `/assets/` have a hash in their name and never change; everything else of the
    front end is asked for again each time.
    """

    def __init__(self, app: ASGIApp, *, directory: Path) -> None:
        self.app = app
        self.compressed = {
            "/" + path.relative_to(directory).as_posix().removesuffix(".br")
            for path in directory.rglob("*.br")
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(("/api/", "/health/")):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        compressed = path in self.compressed and self._takes_brotli(scope)
        if compressed:
            scope = {**scope, "path": path + ".br", "raw_path": (path + ".br").encode()}

        async def send_file(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = message["status"] < 400
                headers = MutableHeaders(scope=message)
                self._set_headers(headers, path, compressed=compressed and found)
                forever = found and path.startswith("/assets/")
                headers["Cache-Control"] = FOR_EVER if forever else "no-cache"
            await send(message)

        await self.app(scope, receive, send_file)

    @staticmethod
    def _takes_brotli(scope: Scope) -> bool:
        accepted = Headers(scope=scope).get("accept-encoding", "")
        return any(part.split(";")[0].strip() == "br" for part in accepted.split(","))

    def _set_headers(self, headers: MutableHeaders, path: str, *, compressed: bool) -> None:
        if path in self.compressed:
            headers.add_vary_header("Accept-Encoding")
        if compressed:
            headers["Content-Encoding"] = "br"
            headers["Content-Type"] = MEDIA_TYPES.get(path.rpartition(".")[2], "text/html")


MEDIA_TYPES = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "svg": "image/svg+xml",
    "json": "application/json",
}
