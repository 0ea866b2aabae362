"""The middleware that is added last is entered first, and leaves last."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.middleware import Middleware

# breaks: app.add_middleware(Named, name="second") => app.user_middleware.append(Middleware(Named, name="second"))
# breaks: app.add_middleware(Named, name="third") => app.user_middleware.insert(1, Middleware(Named, name="third"))

events: list[str] = []


class Named:
    def __init__(self, app, name: str) -> None:
        self.app, self.name = app, name

    async def __call__(self, scope, receive, send) -> None:
        events.append(f"{self.name} in")
        await self.app(scope, receive, send)
        events.append(f"{self.name} out")


listed = [Middleware(Named, name="list"), Middleware(Named, name="inner")]
app = FastAPI(middleware=listed)
app.add_middleware(Named, name="first")
app.add_middleware(Named, name="second")
app.add_middleware(Named, name="third")
TestClient(app).get("/nothing-here")
print(" > ".join(events))

order = ["third", "second", "first", "list", "inner"]
ways = [*(f"{name} in" for name in order), *(f"{name} out" for name in reversed(order))]
assert events == ways
