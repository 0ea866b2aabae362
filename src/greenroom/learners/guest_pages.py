"""A page names its guest: what it sends later, several requests at once, is of one learner."""

from fastapi.requests import HTTPConnection
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from greenroom.kit.ids import new_id
from greenroom.learners.service import GuestCookies


class GuestPages:
    """Pure ASGI. The cookie comes with the HTML; a row only with the first change."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._opens_page(scope):
            await self.app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        cookies: GuestCookies = scope["app"].state.guest_cookies
        unknown = cookies.find(connection) is None

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and unknown and message["status"] < 400:
                headers = MutableHeaders(scope=message)
                headers.append("Set-Cookie", cookies.header(connection, new_id()))
            await send(message)

        await self.app(scope, receive, send_with_cookie)

    @staticmethod
    def _opens_page(scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET":
            return False
        if scope["app"].state.settings.shape == "embedded" or scope["path"].startswith("/api/"):
            return False
        return "text/html" in HTTPConnection(scope).headers.get("accept", "")
